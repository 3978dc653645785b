using Microsoft.EntityFrameworkCore;
using OnboardingTracker.Core.Drift;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Registrations;
using OnboardingTracker.Storage.Registrations;

namespace OnboardingTracker.Storage.Drift;

/// <summary>Kept parts and what changed between them, read; <see cref="KeptLookWriter"/> writes them with the onboarding.</summary>
internal sealed class KeptPartStore(IDbContextFactory<TrackerDbContext> contexts) : IKeptPartStore
{
    public async Task<IReadOnlyList<KeptPart>> NewestAsync(OnboardingId onboarding, string accountSid, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var states = await db.Set<KeptPartRow>()
            .Where(row => row.OnboardingId == onboarding && row.AccountSid == accountSid)
            .Select(row => new KeptPart(row.Id, row.Part, row.Hash, row.Resources, row.FirstSeenAt, row.LastSeenAt))
            .ToListAsync(cancellationToken);
        return [.. states.GroupBy(state => state.Part).Select(versions => versions.MaxBy(version => version.FirstSeenAt)!)];
    }

    public async Task<byte[]?> ContentAsync(Guid part, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<KeptPartRow>().Where(row => row.Id == part).Select(row => row.Content).SingleOrDefaultAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<AccountChange>> ChangesAsync(
        Onboarding onboarding, string? stepKey, int limit, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = db.Set<AccountChangeRow>().Where(row => row.OnboardingId == onboarding.Id && row.AccountSid == onboarding.CheckedAccountSid);
        if (stepKey is not null)
        {
            rows = rows.Where(row => row.StepKeys.Contains(stepKey));
        }

        return await rows
            .OrderByDescending(row => row.SeenAt)
            .ThenBy(row => row.Position)
            .Take(limit)
            .Select(row => new AccountChange(
                row.Part, row.Kind, row.ResourceId, row.Resource, row.Field, row.FromValue, row.ToValue, row.BeforeAt, row.SeenAt, row.StepKeys)
            {
                ChangedBy = row.ChangedByKind == null
                    ? null
                    : new ChangedBy(row.ChangedByKind.Value, row.ChangedBySid, row.ChangedByWay, row.ChangedByAt!.Value),
            })
            .ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<RegistrationAttempt>> AttemptsAsync(
        OnboardingId onboarding, string accountSid, RegistrationKind? kind, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<AttemptRow>()
            .Where(row => row.OnboardingId == onboarding && row.AccountSid == accountSid && (kind == null || row.Kind == kind))
            .OrderByDescending(row => row.Number)
            .ThenByDescending(row => row.Id)
            .Select(row => row.Attempt)
            .ToListAsync(cancellationToken);
    }
}
