using Microsoft.EntityFrameworkCore;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Verification;
using OnboardingTracker.Storage.Connections;

namespace OnboardingTracker.Storage.Verification;

/// <summary>The next looks as they stand on the connections: one index to find what is due, one guarded update to take it.</summary>
internal sealed class LookSchedule(IDbContextFactory<TrackerDbContext> contexts) : ILookSchedule
{
    public async Task<IReadOnlyList<DueLook>> DueAsync(DateTimeOffset now, bool withPractice, int atMost, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<ConnectionRow>()
            .AsNoTracking()
            .Where(connection => connection.NextLookAt <= now && (withPractice || !connection.IsPractice))
            .OrderBy(connection => connection.NextLookAt)
            .Take(atMost)
            .Join(
                db.Set<Onboarding>(),
                connection => connection.OnboardingId,
                onboarding => onboarding.Id,
                (connection, onboarding) => new { connection.OnboardingId, onboarding.Key, connection.AccountSid, connection.NextLookAt })
            .OrderBy(found => found.NextLookAt)
            .Select(found => new DueLook(found.OnboardingId, found.Key, found.AccountSid, found.NextLookAt))
            .ToListAsync(cancellationToken);
    }

    public async Task<bool> TryClaimAsync(DueLook look, DateTimeOffset next, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var claimed = await db.Set<ConnectionRow>()
            .Where(connection => connection.OnboardingId == look.OnboardingId && connection.NextLookAt == look.DueAt)
            .ExecuteUpdateAsync(set => set.SetProperty(connection => connection.NextLookAt, next), cancellationToken);
        return claimed == 1;
    }
}
