using Microsoft.EntityFrameworkCore;
using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Billing;
using OnboardingTracker.Core.Comments;
using OnboardingTracker.Core.Live;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Telling;
using OnboardingTracker.Storage.Activity;
using OnboardingTracker.Storage.Telling;

namespace OnboardingTracker.Storage.Comments;

/// <summary>Comments in the database.</summary>
internal sealed class CommentStore(IDbContextFactory<TrackerDbContext> contexts, ISight sight, ActivityWriter activity, IOnboardingSignals signals) : ICommentStore
{
    public async Task<CommentThread?> ListAsync(OnboardingId onboarding, string stepKey, int atMost, CancellationToken cancellationToken)
    {
        if (!await IsSeenAsync(onboarding, stepKey, cancellationToken))
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var ofStep = OfStep(db, onboarding, stepKey);
        var newest = await ofStep
            .OrderByDescending(comment => comment.WrittenAt)
            .ThenByDescending(comment => comment.Id)
            .Take(atMost)
            .ToListAsync(cancellationToken);
        newest.Reverse();
        var deleted = newest.Count(comment => comment.IsDeleted);
        if (newest.Count < atMost)
        {
            return new CommentThread(newest, newest.Count - deleted, 0);
        }

        var all = await ofStep.CountAsync(cancellationToken);
        return new CommentThread(newest, await ofStep.CountAsync(comment => comment.DeletedAt == null, cancellationToken), Math.Max(0, all - newest.Count));
    }

    public async Task<Comment?> FindAsync(OnboardingId onboarding, string stepKey, Guid comment, CancellationToken cancellationToken)
    {
        if (!await IsSeenAsync(onboarding, stepKey, cancellationToken))
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await OfStep(db, onboarding, stepKey).SingleOrDefaultAsync(one => one.Id == comment, cancellationToken);
    }

    public async Task<int?> CountAsync(OnboardingId onboarding, string stepKey, CancellationToken cancellationToken)
    {
        if (!await IsSeenAsync(onboarding, stepKey, cancellationToken))
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await OfStep(db, onboarding, stepKey).CountAsync(cancellationToken);
    }

    public async Task AddAsync(Comment comment, ActivityEntry entry, IReadOnlyList<Tiding> tidings, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        db.Add(comment);
        db.AddRange(tidings.Select(OutboxRow.Of));
        await activity.CommitAsync(db, transaction, [entry], cancellationToken);
        await signals.TellAsync(comment.OnboardingId, CancellationToken.None);
    }

    public async Task<bool> SaveAsync(Comment comment, ActivityEntry entry, IReadOnlyList<Tiding> tidings, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var changed = await db.Set<Comment>()
            .Where(stored => stored.Id == comment.Id && stored.DeletedAt == null)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(stored => stored.Text, comment.Text)
                    .SetProperty(stored => stored.EditedAt, comment.EditedAt)
                    .SetProperty(stored => stored.DeletedAt, comment.DeletedAt)
                    .SetProperty(stored => stored.DeletedBy, comment.DeletedBy),
                cancellationToken);
        if (changed == 0)
        {
            return false;
        }

        var mentions = db.Set<Mention>().Where(mention => EF.Property<Guid>(mention, CommentConfiguration.CommentId) == comment.Id);
        if (comment.IsDeleted)
        {
            await mentions.ExecuteDeleteAsync(cancellationToken);
        }

        var known = await mentions.Select(mention => mention.MemberId).ToListAsync(cancellationToken);
        foreach (var mention in comment.Mentions.Where(mention => !known.Contains(mention.MemberId, StringComparer.Ordinal)))
        {
            db.Entry(mention).Property<Guid>(CommentConfiguration.CommentId).CurrentValue = comment.Id;
            db.Add(mention);
        }

        db.AddRange(tidings.Select(OutboxRow.Of));
        await activity.CommitAsync(db, transaction, [entry], cancellationToken);
        await signals.TellAsync(comment.OnboardingId, CancellationToken.None);
        return true;
    }

    private static IQueryable<Comment> OfStep(TrackerDbContext db, OnboardingId onboarding, string stepKey) =>
        db.Set<Comment>().AsNoTracking().Where(comment => comment.OnboardingId == onboarding && comment.StepKey == stepKey);

    private async Task<bool> IsSeenAsync(OnboardingId onboarding, string stepKey, CancellationToken cancellationToken) =>
        (await sight.OfAsync(Permission.SeeOnboarding, cancellationToken)).Holds(onboarding)
        && (!MoneySteps.Hold(stepKey) || (await sight.OfAsync(Permission.SeeMoney, cancellationToken)).Holds(onboarding));
}
