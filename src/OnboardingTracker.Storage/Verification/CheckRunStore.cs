using Microsoft.EntityFrameworkCore;
using OnboardingTracker.Core.Live;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Verification;

namespace OnboardingTracker.Storage.Verification;

/// <summary>Check runs in the database; every call has a context of its own, because progress is written while a scan runs.</summary>
internal sealed class CheckRunStore(IDbContextFactory<TrackerDbContext> contexts, IOnboardingSignals signals, StoreSharing sharing) : ICheckRunStore
{
    public bool IsShared => sharing.IsShared;

    public async Task<CheckRunStart> TryStartAsync(CheckRun run, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // Writing the onboarding's row, even unchanged, makes every other start of it wait here, on any instance.
        await db.Set<Onboarding>()
            .Where(onboarding => onboarding.Id == run.OnboardingId)
            .ExecuteUpdateAsync(set => set.SetProperty(onboarding => onboarding.Key, onboarding => onboarding.Key), cancellationToken);

        var latest = await Latest(db, run.OnboardingId).FirstOrDefaultAsync(cancellationToken);
        if (latest?.IsAbandoned(run.StartedAt) is true)
        {
            await db.Set<CheckRun>().Where(stored => stored.Id == latest.Id).ExecuteUpdateAsync(
                set => set
                    .SetProperty(stored => stored.State, CheckRunState.Finished)
                    .SetProperty(stored => stored.FinishedAt, run.StartedAt)
                    .SetProperty(stored => stored.Problem, CheckRun.CutOff),
                cancellationToken);
        }
        else if (latest is { State: CheckRunState.Running })
        {
            return new CheckRunStart(CheckRunDecision.AlreadyRunning, latest);
        }

        // A run "after" this one means that the clock was set back; waiting for it would take too long.
        if (latest is not null && run.StartedAt - latest.StartedAt is { } age && age >= TimeSpan.Zero && age < StartCheck.Pause)
        {
            return new CheckRunStart(CheckRunDecision.TooSoon, latest, StartCheck.Pause - age);
        }

        db.Add(run);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await signals.TellAsync(run.OnboardingId, CancellationToken.None);
        return new CheckRunStart(CheckRunDecision.Started, run);
    }

    public async Task<bool> TryTakeTurnAsync(CheckRun run, string accountSid, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await AccountTurns.TryTakeAsync(db, run.Id, accountSid, now, until: null, cancellationToken);
    }

    public async Task UpdateAsync(CheckRun run, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);

        // A finished run stays finished, whatever progress still arrives.
        await db.Set<CheckRun>()
            .Where(stored => stored.Id == run.Id && stored.State == CheckRunState.Running)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(stored => stored.State, run.State)
                    .SetProperty(stored => stored.FinishedAt, run.FinishedAt)
                    .SetProperty(stored => stored.PartsRead, run.PartsRead)
                    .SetProperty(stored => stored.PartsTotal, run.PartsTotal)
                    .SetProperty(stored => stored.Checked, run.Checked)
                    .SetProperty(stored => stored.Total, run.Total)
                    .SetProperty(stored => stored.CouldNotCheck, run.CouldNotCheck)
                    .SetProperty(stored => stored.Problem, run.Problem),
                cancellationToken);
        await signals.TellAsync(run.OnboardingId, CancellationToken.None);
    }

    public async Task<CheckRun?> FindAsync(OnboardingId onboarding, Guid run, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<CheckRun>()
            .AsNoTracking()
            .FirstOrDefaultAsync(stored => stored.OnboardingId == onboarding && stored.Id == run, cancellationToken);
    }

    public async Task<CheckRun?> LatestAsync(OnboardingId onboarding, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await Latest(db, onboarding).FirstOrDefaultAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<RunningCheck>> RunningAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var running = await db.Set<CheckRun>()
            .AsNoTracking()
            .Where(run => run.State == CheckRunState.Running)
            .Join(db.Set<Onboarding>(), run => run.OnboardingId, onboarding => onboarding.Id, (run, onboarding) => new { run, onboarding.Key })
            .OrderBy(found => found.run.StartedAt)
            .ToListAsync(cancellationToken);
        return [.. running.Select(found => new RunningCheck(found.run, found.Key))];
    }

    // A running one comes first even when the clock was set back since.
    private static IQueryable<CheckRun> Latest(TrackerDbContext db, OnboardingId onboarding) => db.Set<CheckRun>()
        .AsNoTracking()
        .Where(run => run.OnboardingId == onboarding)
        .OrderByDescending(run => run.State == CheckRunState.Running)
        .ThenByDescending(run => run.StartedAt);
}
