using Microsoft.EntityFrameworkCore;
using OnboardingTracker.Core.Live;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Telling;
using OnboardingTracker.Storage.People;

namespace OnboardingTracker.Storage.Telling;

/// <summary>The outbox in the database: one index to find what is due, one guarded update to take it.</summary>
internal sealed class Outbox(IDbContextFactory<TrackerDbContext> contexts, IOnboardingSignals signals) : IOutbox
{
    public async Task<IReadOnlyList<DueTiding>> DueAsync(DateTimeOffset now, int atMost, CancellationToken cancellationToken, Channel? only = null)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await Tidings(db, Due(db, now)
            .Where(row => only == null || row.Channel == only)
            .OrderBy(row => row.NextTryAt)
            .ThenBy(row => row.Id)
            .Take(atMost)).ToListAsync(cancellationToken);
    }

    public async Task AddOnceAsync(DueTiding tiding, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await IsThereAsync())
        {
            return;
        }

        try
        {
            db.Add(OutboxRow.ToOne(tiding));
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another instance has added it in between; anything else is a fault.
            if (!await IsThereAsync())
            {
                throw;
            }
        }

        Task<bool> IsThereAsync() => db.Set<OutboxRow>().AnyAsync(row => row.Id == tiding.Id, cancellationToken);
    }

    public async Task<IReadOnlyList<DueTiding>> ClaimDayAsync(string readerId, DateTimeOffset now, DateTimeOffset next, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);

        // One statement: whoever comes second waits for the rows and then finds none of them due.
        var claimed = await Due(db, now)
            .Where(row => row.ReaderId == readerId && row.IsDaily)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.NextTryAt, next).SetProperty(row => row.Tries, row => row.Tries + 1), cancellationToken);
        if (claimed == 0)
        {
            return [];
        }

        var mine = db.Set<OutboxRow>().Where(row => row.ReaderId == readerId && row.IsDaily && row.State == OutboxState.Due && row.NextTryAt == next);
        return [.. (await Tidings(db, mine.OrderBy(row => row.Id)).ToListAsync(cancellationToken)).Select(tiding => tiding with { Tries = tiding.Tries - 1 })];
    }

    public async Task<bool> TryClaimAsync(DueTiding tiding, DateTimeOffset next, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var claimed = await db.Set<OutboxRow>()
            .Where(row => row.Id == tiding.Id && row.State == OutboxState.Due && row.NextTryAt == tiding.DueAt)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.NextTryAt, next).SetProperty(row => row.Tries, tiding.Tries + 1), cancellationToken);
        return claimed == 1;
    }

    public async Task DoneAsync(DueTiding tiding, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Set<OutboxRow>()
            .Where(row => row.Id == tiding.Id)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(row => row.State, OutboxState.Done)
                    .SetProperty(row => row.Problem, (string?)null)
                    .SetProperty(row => row.SealedToken, (string?)null),
                cancellationToken);

        // Open pages show the bell, and no longer that something could not be told.
        if (tiding.OnboardingId is { } onboarding)
        {
            await signals.TellAsync(onboarding, CancellationToken.None);
        }
    }

    public async Task FailedAsync(DueTiding tiding, string problem, bool isForGood, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // A slow try may end after another instance has taken the row over and told it, or a person has asked for a new try: then its word is old.
        await db.Set<OutboxRow>()
            .Where(row => row.Id == tiding.Id && row.State == OutboxState.Due && row.Tries == tiding.Tries + 1)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(row => row.State, isForGood ? OutboxState.Failed : OutboxState.Due)
                    .SetProperty(row => row.Problem, problem),
                cancellationToken);
    }

    public async Task<IReadOnlyList<Untold>> UntoldAsync(OnboardingId? onboarding, bool withMoney, int atMost, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<OutboxRow>()
            .Where(row => withMoney || !row.IsMoney)
            .Where(row => row.OnboardingId == onboarding && (row.State == OutboxState.Failed || (row.State == OutboxState.Due && row.Problem != null)))
            .OrderByDescending(row => row.MadeAt)
            .ThenByDescending(row => row.Id)
            .Take(atMost)
            .Select(row => new Untold(
                row.Id, row.Channel, row.Sentence, row.MadeAt, row.Tries, row.Problem ?? "", row.State == OutboxState.Failed ? null : row.NextTryAt))
            .ToListAsync(cancellationToken);
    }

    public async Task<bool> ReplayAsync(OnboardingId? onboarding, Guid tiding, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var replayed = await db.Set<OutboxRow>()
            .Where(row => row.Id == tiding && row.OnboardingId == onboarding && row.State != OutboxState.Done)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(row => row.State, OutboxState.Due)
                    .SetProperty(row => row.Tries, 0)
                    .SetProperty(row => row.NextTryAt, now)
                    .SetProperty(row => row.Problem, (string?)null),
                cancellationToken);
        return replayed == 1;
    }

    public async Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<OutboxRow>().Where(row => row.State != OutboxState.Due && row.MadeAt < before).ExecuteDeleteAsync(cancellationToken);
    }

    private static IQueryable<OutboxRow> Due(TrackerDbContext db, DateTimeOffset now) =>
        db.Set<OutboxRow>().Where(row => row.State == OutboxState.Due && row.NextTryAt <= now);

    private static IQueryable<DueTiding> Tidings(TrackerDbContext db, IQueryable<OutboxRow> rows) => rows.Select(row => new DueTiding(
        row.Id,
        row.OnboardingId,
        row.Channel,
        row.Sentence,
        row.StepKey,
        row.OnlyName,
        row.ExceptId,
        row.MadeAt,
        row.Tries,
        row.NextTryAt,
        row.ReaderId,
        row.IsDaily,
        row.IsMoney)
    {
        AccessRequestId = row.AccessRequestId,
        IsAccessAnswer = db.Set<AccessRequestRow>().Any(request => request.Id == row.AccessRequestId && request.MemberId == row.ReaderId),
    });
}
