using Microsoft.EntityFrameworkCore;
using OnboardingTracker.Core.Telling;
using OnboardingTracker.Storage.People;

namespace OnboardingTracker.Storage.Telling;

/// <summary>Tells people in the product: a notice for each of them, in one transaction, so that a second try tells nobody twice.</summary>
internal sealed class BellChannel(IDbContextFactory<TrackerDbContext> contexts) : ITidingChannel
{
    public Channel Channel => Channel.Bell;

    public async Task DeliverAsync(DueTiding tiding, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var told = await db.Set<NoticeRow>().Where(notice => notice.TidingId == tiding.Id).Select(notice => notice.MemberId).ToListAsync(cancellationToken);
        foreach (var member in (await ReadersAsync(db, tiding, cancellationToken)).Except(told, StringComparer.Ordinal))
        {
            db.Add(new NoticeRow
            {
                Id = Guid.CreateVersion7(now),
                MemberId = member,
                OnboardingId = tiding.OnboardingId,
                TidingId = tiding.Id,
                StepKey = tiding.StepKey,
                Sentence = tiding.Sentence,
                At = tiding.MadeAt,
                ToldAt = now,
            });
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>
    /// Everybody who may sign in belongs to every onboarding as long as there are no roles. The history knows people by name only, also "Name (API token
    /// nightly)"; where nobody of that name is here any more, it is told to all rather than to none.
    /// </summary>
    private static async Task<IReadOnlyList<string>> ReadersAsync(TrackerDbContext db, DueTiding tiding, CancellationToken cancellationToken)
    {
        var members = await db.Set<Member>()
            .Where(member => member.Id != tiding.ExceptId)
            .Select(member => new { member.Id, member.DisplayName })
            .ToListAsync(cancellationToken);
        var meant = tiding.OnlyName is { } name
            ? members.Where(member => name == member.DisplayName || name.StartsWith($"{member.DisplayName} (API token ", StringComparison.Ordinal)).ToList()
            : members;
        return [.. (meant.Count > 0 ? meant : members).Select(member => member.Id)];
    }
}
