using Microsoft.EntityFrameworkCore;
using OnboardingTracker.Core.CloserLooks;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Storage.CloserLooks;

/// <summary>One row for a step, moved on by a guarded update that one of several instances wins.</summary>
internal sealed class CloserLookTurns(IDbContextFactory<TrackerDbContext> contexts) : ICloserLookTurns
{
    public async Task<TimeSpan?> TryTakeAsync(OnboardingId onboarding, string stepKey, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var before = now - LookCloser.Pause;

        // A look "after" this one means that the clock was set back; waiting for it would take too long.
        var taken = await Rows(db, onboarding, stepKey)
            .Where(row => row.LookedAt <= before || row.LookedAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LookedAt, now), cancellationToken);
        if (taken == 1)
        {
            return null;
        }

        if (await LookedAtAsync(db, onboarding, stepKey, cancellationToken) is { } looked)
        {
            return LookCloser.Pause - (now - looked);
        }

        db.Add(new CloserLookRow { OnboardingId = onboarding, StepKey = stepKey, LookedAt = now });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await LookedAtAsync(db, onboarding, stepKey, cancellationToken) is null)
            {
                throw;
            }

            // The first look at the step was somebody else's, in between.
            return LookCloser.Pause;
        }
    }

    private static IQueryable<CloserLookRow> Rows(TrackerDbContext db, OnboardingId onboarding, string stepKey) =>
        db.Set<CloserLookRow>().Where(row => row.OnboardingId == onboarding && row.StepKey == stepKey);

    private static async Task<DateTimeOffset?> LookedAtAsync(
        TrackerDbContext db, OnboardingId onboarding, string stepKey, CancellationToken cancellationToken) =>
        await Rows(db, onboarding, stepKey).Select(row => (DateTimeOffset?)row.LookedAt).FirstOrDefaultAsync(cancellationToken);
}
