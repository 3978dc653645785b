using Microsoft.EntityFrameworkCore;
using OnboardingTracker.Core.Billing;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Telling;
using OnboardingTracker.Storage.People;

namespace OnboardingTracker.Storage.Telling;

/// <summary>
/// Tells people in the product: a notice for each of them, in one transaction with the row of the mail that they want of it, so that a second try tells nobody
/// twice.
/// </summary>
internal sealed class BellChannel(IDbContextFactory<TrackerDbContext> contexts, IMailer mailer, PermissionTable table) : ITidingChannel
{
    public Channel Channel => Channel.Bell;

    public async Task DeliverAsync(DueTiding tiding, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var told = await db.Set<NoticeRow>().Where(notice => notice.TidingId == tiding.Id).Select(notice => notice.MemberId).ToListAsync(cancellationToken);
        foreach (var reader in (await ReadersAsync(db, tiding, cancellationToken)).Where(reader => !told.Contains(reader.Id, StringComparer.Ordinal)))
        {
            db.Add(new NoticeRow
            {
                Id = Guid.CreateVersion7(now),
                MemberId = reader.Id,
                OnboardingId = tiding.OnboardingId!.Value,
                TidingId = tiding.Id,
                StepKey = tiding.StepKey,
                IsMoney = tiding.IsMoney,
                Sentence = tiding.Sentence,
                At = tiding.MadeAt,
                ToldAt = now,
            });
            var said = new Said(tiding.OnboardingId, tiding.Sentence, tiding.StepKey, tiding.IsMoney, tiding.MadeAt);
            if (mailer.IsSetUp && WantedMail.Of(reader.Id, reader.Preferences, said, now) is { } mail)
            {
                db.Add(mail);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>
    /// Who may see the onboarding now is told of it, of a decision about money who may see that. The history knows people by name only, also "Name (API token
    /// nightly)"; where nobody of that name may see it any more, it is told to all rather than to none.
    /// </summary>
    private async Task<IReadOnlyList<Reader>> ReadersAsync(TrackerDbContext db, DueTiding tiding, CancellationToken cancellationToken)
    {
        // Finance sees money and no steps.
        var readers = db.Set<Member>().With(tiding.IsMoney ? Permission.SeeMoney : Permission.SeeOnboarding, tiding.OnboardingId, db, table);
        if (tiding.StepKey is { } step && (MoneySteps.WithFigures.Contains(step) || (tiding.ReaderId is not null && MoneySteps.Hold(step))))
        {
            // Its sentence names amounts, or leads to a comment about money.
            readers = readers.With(Permission.SeeMoney, tiding.OnboardingId, db, table);
        }

        if (tiding.ReaderId is { } only)
        {
            readers = readers.Where(member => member.Id == only);
        }

        var members = await readers
            .Where(member => member.Id != tiding.ExceptId)
            .Select(member => new Reader(member.Id, member.DisplayName, member.Preferences))
            .ToListAsync(cancellationToken);
        var meant = tiding.OnlyName is { } name
            ? members.Where(member => Actor.IsNameOf(member.DisplayName, name)).ToList()
            : members;
        return meant.Count > 0 ? meant : members;
    }

    private sealed record Reader(string Id, string DisplayName, Preferences Preferences);
}
