using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Playbook;

namespace OnboardingTracker.Core.Comments;

/// <summary>Takes a comment's text away; that there was one, and who deleted it, stays.</summary>
public sealed class DeleteComment(ICommentStore comments, IAccessStore access, PermissionTable table, TimeProvider clock)
{
    /// <returns>Null when there is no such comment.</returns>
    public async Task<Outcome?> RunAsync(OnboardingId onboarding, StepDefinition step, Guid id, Actor actor, CancellationToken cancellationToken)
    {
        if (await comments.FindAsync(onboarding, step.Key, id, cancellationToken) is not { } comment)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var (isOwn, wasDeleted, author) = (comment.IsBy(actor), comment.IsDeleted, comment.AuthorName);
        var leads = (await access.OfAsync(actor.Id, cancellationToken)).May(onboarding, Permission.EditOnboarding, table);
        var outcome = comment.Delete(actor, leads, now);
        if (!outcome.IsDone || wasDeleted)
        {
            return outcome;
        }

        var sentence = isOwn ? $"Deleted their comment on \"{step.Title}\"" : $"Deleted a comment by {author} on \"{step.Title}\"";
        var entry = CommentReaders.Entry(onboarding, step, actor, ActivityKind.CommentDeleted, sentence, now);

        // Whoever was faster has deleted it: that is what was wanted.
        await comments.SaveAsync(comment, entry, [], cancellationToken);
        return Outcome.Done;
    }
}
