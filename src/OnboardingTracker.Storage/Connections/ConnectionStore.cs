using Microsoft.EntityFrameworkCore;
using OnboardingTracker.Core.Connections;
using OnboardingTracker.Core.Live;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Storage.Connections;

/// <summary>Connections in the database, their secrets encrypted.</summary>
internal sealed class ConnectionStore(IDbContextFactory<TrackerDbContext> contexts, ConnectionSecrets secrets, IOnboardingSignals signals) : IConnectionStore
{
    public const string Unreadable = "The stored key can no longer be read. Enter it again.";

    private const int SaveAttempts = 5;

    public async Task<Connection?> FindAsync(OnboardingId onboarding, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await db.Set<ConnectionRow>().AsNoTracking().FirstOrDefaultAsync(stored => stored.OnboardingId == onboarding, cancellationToken);
        return row is null ? null : Restore(row);
    }

    public async Task SaveAsync(Connection connection, CancellationToken cancellationToken)
    {
        for (var attempt = 1; !await TrySaveAsync(connection, attempt == SaveAttempts, cancellationToken); attempt++)
        {
        }

        await signals.TellAsync(connection.OnboardingId, CancellationToken.None);
    }

    public async Task RemoveAsync(OnboardingId onboarding, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Set<ConnectionRow>().Where(stored => stored.OnboardingId == onboarding).ExecuteDeleteAsync(cancellationToken);
        await signals.TellAsync(onboarding, CancellationToken.None);
    }

    /// <summary>The sentence of an unreadable key replaces its secrets, so that nothing is tried with half of them.</summary>
    private Connection Restore(ConnectionRow row)
    {
        var readable = secrets.TryRead(row, out var keySecret, out var authToken);
        return Connection.Restore(
            row.OnboardingId,
            new ConnectionKeys(row.AccountSid, row.KeySid, readable ? keySecret : null, readable ? authToken : null),
            row.IsPractice,
            row.CallbackKey,
            readable ? row.State : ConnectionState.Lost,
            readable ? row.Problem : Unreadable,
            row.StateSince,
            row.TestedAt,
            row.AccountName,
            row.Capabilities,
            row.Revision,
            row.NextLookAt);
    }

    private async Task<bool> TrySaveAsync(Connection connection, bool isLastAttempt, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await db.Set<ConnectionRow>().FirstOrDefaultAsync(stored => stored.OnboardingId == connection.OnboardingId, cancellationToken);
        if (row is null)
        {
            row = new ConnectionRow { OnboardingId = connection.OnboardingId };
            db.Add(row);
        }
        else if (row.Revision > connection.Revision)
        {
            // Somebody rotated the credentials while a check run was looking; what it saw is about the old ones.
            return true;
        }

        Copy(connection, row);
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

    private void Copy(Connection connection, ConnectionRow row)
    {
        // A key without its secret is one that could not be read. Its ciphertext stays: the key ring may come back.
        var isUnread = connection.KeySid is null ? connection.AuthToken is null : connection.KeySecret is null;
        if (!isUnread)
        {
            row.ProtectedKeySecret = secrets.ProtectKeySecret(connection.KeySecret);
            row.ProtectedAuthToken = secrets.ProtectAuthToken(connection.AuthToken);
        }

        row.AccountSid = connection.AccountSid;
        row.KeySid = connection.KeySid;
        row.IsPractice = connection.IsPractice;
        row.State = connection.State;
        row.Problem = connection.Problem;
        row.StateSince = connection.StateSince;
        row.TestedAt = connection.TestedAt;
        row.AccountName = connection.AccountName;
        row.Capabilities = connection.Capabilities;
        row.CallbackKey = connection.CallbackKey;
        row.Revision = connection.Revision;
        row.NextLookAt = connection.NextLookAt;
    }
}
