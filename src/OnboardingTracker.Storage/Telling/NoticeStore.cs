using Microsoft.EntityFrameworkCore;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Telling;
using OnboardingTracker.Storage.Onboardings;
using OnboardingTracker.Storage.People;

namespace OnboardingTracker.Storage.Telling;

/// <summary>Notices in the database; <see cref="BellChannel"/> writes them.</summary>
internal sealed class NoticeStore(IDbContextFactory<TrackerDbContext> contexts, ISight sight) : INoticeStore
{
    public async Task<int> UnreadAsync(string memberId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await (await SeenAsync(db, cancellationToken))
            .CountAsync(notice => notice.MemberId == memberId && notice.ReadAt == null, cancellationToken);
    }

    public async Task<NoticePage> ListAsync(string memberId, int limit, string? cursor, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var notices = (await SeenAsync(db, cancellationToken)).Where(notice => notice.MemberId == memberId);
        if (Cursor.Parse(cursor) is { } after)
        {
            notices = notices.Where(notice => notice.At <= after.At && (notice.At < after.At || notice.Id < after.Id));
        }

        var newest = notices.OrderByDescending(notice => notice.At).ThenByDescending(notice => notice.Id).Take(limit + 1);
        var found = await Named(db, newest).ToListAsync(cancellationToken);

        var page = found.Take(limit).ToList();
        return new NoticePage(page, found.Count > limit ? new Cursor(page[^1].At, 0, page[^1].Id).ToString() : null);
    }

    public async Task<Notice?> FindAsync(string memberId, Guid notice, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var notices = (await SeenAsync(db, cancellationToken));
        return await Named(db, notices.Where(row => row.Id == notice && row.MemberId == memberId)).SingleOrDefaultAsync(cancellationToken);
    }

    public async Task<bool> MarkReadAsync(string memberId, Guid notice, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var marked = await (await SeenAsync(db, cancellationToken))
            .Where(row => row.Id == notice && row.MemberId == memberId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ReadAt, row => row.ReadAt ?? now), cancellationToken);
        return marked == 1;
    }

    public async Task MarkReadAsync(string memberId, DateTimeOffset until, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Set<NoticeRow>()
            .Where(notice => notice.MemberId == memberId && notice.ReadAt == null && notice.ToldAt <= until)
            .ExecuteUpdateAsync(set => set.SetProperty(notice => notice.ReadAt, now), cancellationToken);
    }

    public async Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<NoticeRow>().Where(notice => notice.At < before).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Without those of onboardings that the person does not see any more; those about money go by who may see that.</summary>
    private async Task<IQueryable<NoticeRow>> SeenAsync(TrackerDbContext db, CancellationToken cancellationToken)
    {
        var (steps, money) = (await sight.OfAsync(Permission.SeeOnboarding, cancellationToken), await sight.OfAsync(Permission.SeeMoney, cancellationToken));
        var (allSteps, allMoney) = (steps.Only is null, money.Only is null);
        var ofSteps = (steps.Only ?? new HashSet<OnboardingId>()).Select(id => (OnboardingId?)id).ToList();
        var ofMoney = (money.Only ?? new HashSet<OnboardingId>()).Select(id => (OnboardingId?)id).ToList();
        return db.Set<NoticeRow>().Where(notice => notice.OnboardingId == null
            || (notice.IsMoney ? allMoney || ofMoney.Contains(notice.OnboardingId) : allSteps || ofSteps.Contains(notice.OnboardingId)));
    }

    /// <summary>With the onboarding that each is about, newest first.</summary>
    private static IQueryable<Notice> Named(TrackerDbContext db, IQueryable<NoticeRow> notices) =>
        from notice in notices
        join found in db.Set<Onboarding>() on notice.OnboardingId equals (OnboardingId?)found.Id into them
        from onboarding in them.DefaultIfEmpty()
        orderby notice.At descending, notice.Id descending
        select new Notice(
            notice.Id,
            onboarding.Key,
            onboarding.Name,
            notice.StepKey,
            notice.Sentence,
            notice.At,
            notice.ReadAt,
            db.Set<AccessRequestRow>().Any(request => request.Id == notice.TidingId && request.MemberId != notice.MemberId),
            notice.IsMoney,
            db.Set<AccessRequestRow>().Any(request => request.Id == notice.TidingId && request.MemberId == notice.MemberId));
}
