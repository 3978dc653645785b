using Microsoft.EntityFrameworkCore;
using OnboardingTracker.Core.Connections;
using OnboardingTracker.Core.Live;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Storage.Connections;

/// <summary>Credentials of organizations in the database, their secrets encrypted.</summary>
internal sealed class OrganizationConnectionStore(
    IDbContextFactory<TrackerDbContext> contexts, ConnectionSecrets secrets, IOnboardingSignals signals) : IOrganizationConnectionStore
{
    public const string Unreadable = "The stored client secret can no longer be read. Enter it again.";

    private const int SaveAttempts = 5;

    public async Task<OrganizationConnection?> FindAsync(OnboardingId onboarding, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await db.Set<OrganizationConnectionRow>().AsNoTracking()
            .FirstOrDefaultAsync(stored => stored.OnboardingId == onboarding, cancellationToken);
        return row is null ? null : Restore(row);
    }

    public async Task SaveAsync(OrganizationConnection organization, CancellationToken cancellationToken)
    {
        for (var attempt = 1; !await TrySaveAsync(organization, attempt == SaveAttempts, cancellationToken); attempt++)
        {
        }

        await signals.TellAsync(organization.OnboardingId, CancellationToken.None);
    }

    public async Task RemoveAsync(OnboardingId onboarding, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Set<OrganizationConnectionRow>().Where(stored => stored.OnboardingId == onboarding).ExecuteDeleteAsync(cancellationToken);
        await signals.TellAsync(onboarding, CancellationToken.None);
    }

    /// <summary>The sentence of an unreadable secret replaces what was found with it, so that nobody takes it for connected.</summary>
    private OrganizationConnection Restore(OrganizationConnectionRow row)
    {
        var isReadable = secrets.TryReadClientSecret(row.ProtectedClientSecret, out var secret);
        return OrganizationConnection.Restore(
            row.OnboardingId,
            row.OrganizationSid,
            row.ClientId,
            secret,
            isReadable ? row.State : ConnectionState.Lost,
            isReadable ? row.Problem : Unreadable,
            row.StateSince,
            row.TestedAt,
            row.Capabilities,
            row.Revision);
    }

    private async Task<bool> TrySaveAsync(OrganizationConnection organization, bool isLastAttempt, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await db.Set<OrganizationConnectionRow>().FirstOrDefaultAsync(stored => stored.OnboardingId == organization.OnboardingId, cancellationToken);
        if (row is null)
        {
            if (organization.WasStored || !await db.Set<ConnectionRow>().AnyAsync(stored => stored.OnboardingId == organization.OnboardingId, cancellationToken))
            {
                return true;
            }

            row = new OrganizationConnectionRow { OnboardingId = organization.OnboardingId };
            db.Add(row);
        }
        else if (row.Revision > organization.Revision)
        {
            // Somebody rotated the credential while a check run was looking; what it saw is about the old one.
            return true;
        }

        Copy(organization, row);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException) when (!isLastAttempt)
        {
            // Somebody saved in between: look again at what is there now.
            return false;
        }
    }

    private void Copy(OrganizationConnection organization, OrganizationConnectionRow row)
    {
        // A secret that could not be read keeps its ciphertext: the key ring may come back.
        if (organization.ClientSecret is { } secret)
        {
            row.ProtectedClientSecret = secrets.ProtectClientSecret(secret);
        }

        row.OrganizationSid = organization.OrganizationSid;
        row.ClientId = organization.ClientId;
        row.State = organization.State;
        row.Problem = organization.Problem;
        row.StateSince = organization.StateSince;
        row.TestedAt = organization.TestedAt;
        row.Capabilities = organization.Capabilities;
        row.Revision = organization.Revision;
    }
}
