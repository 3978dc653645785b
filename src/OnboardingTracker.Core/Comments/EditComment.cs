using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;

namespace OnboardingTracker.Core.Comments;

/// <summary>Changes one's own comment while it is new, and tells whom it mentions for the first time.</summary>
public sealed class EditComment(ICommentStore comments, CommentReaders readers, TimeProvider clock)
{
    /// <returns>Null when there is no such comment.</returns>
    public async Task<WrittenComment?> RunAsync(OnboardingId onboarding, StepDefinition step, Guid id, string? text, Actor actor, CancellationToken cancellationToken)
    {
        if (await comments.FindAsync(onboarding, step.Key, id, cancellationToken) is not { } comment)
        {
            return null;
        }

        if (Comment.Fault(text) is { } fault)
        {
            return new(Outcome.Refuse(fault), null);
        }

        var now = clock.GetUtcNow();
        var (before, written) = (comment.Text, text!.Trim());
        var known = comment.Mentions.Select(mention => mention.MemberId).ToHashSet(StringComparer.Ordinal);
        var added = Mentions.Of(written, [], await readers.OfAsync(onboarding, step.Key, cancellationToken), actor.Id)
            .Where(mention => !known.Contains(mention.MemberId))
            .ToList();
        var outcome = comment.Edit(written, added, actor, now);
        if (!outcome.IsDone || comment.Text == before)
        {
            return new(outcome, outcome.IsDone ? comment : null);
        }

        var entry = CommentReaders.Entry(onboarding, step, actor, ActivityKind.CommentEdited, $"Changed a comment on \"{step.Title}\"", now);
        return await comments.SaveAsync(comment, entry, CommentReaders.Tell(added, entry, step, actor), cancellationToken)
            ? new(Outcome.Done, comment)
            : new(Outcome.Refuse("This comment was deleted meanwhile."), null);
    }
}
