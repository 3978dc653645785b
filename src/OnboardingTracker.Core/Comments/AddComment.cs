using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;

namespace OnboardingTracker.Core.Comments;

/// <summary>Writes a comment beside a step and tells whom it mentions.</summary>
public sealed class AddComment(ICommentStore comments, CommentReaders readers, TimeProvider clock)
{
    /// <param name="told">Ids of people to tell beside those whom the text names.</param>
    public async Task<WrittenComment> RunAsync(
        OnboardingId onboarding, StepDefinition step, string? text, IReadOnlyCollection<string> told, Actor author, CancellationToken cancellationToken)
    {
        if (Comment.Fault(text) is { } fault)
        {
            return new(Outcome.Refuse(fault), null);
        }

        if (step.IsHeading)
        {
            return new(Outcome.Refuse($"\"{step.Title}\" is a heading. Comment on its parts."), null);
        }

        switch (await comments.CountAsync(onboarding, step.Key, cancellationToken))
        {
            case null:
                return new(Outcome.Refuse($"\"{step.Title}\" is about money. Its comments are read and written by those who may see money."), null);
            case >= Comment.AtMost:
                return new(Outcome.Refuse($"This step has {Comment.AtMost} comments, which is all it can keep. Put what matters under Evidence."), null);
        }

        var now = clock.GetUtcNow();
        var written = text!.Trim();
        var mentions = Mentions.Of(written, told, await readers.OfAsync(onboarding, step.Key, cancellationToken), author.Id);
        var comment = Comment.Write(onboarding, step.Key, written, mentions, author, now);
        var entry = CommentReaders.Entry(onboarding, step, author, ActivityKind.CommentAdded, $"Commented on \"{step.Title}\"", now);
        await comments.AddAsync(comment, entry, CommentReaders.Tell(mentions, entry, step, author), cancellationToken);
        return new(Outcome.Done, comment);
    }
}

/// <summary>What became of a comment.</summary>
/// <param name="Comment">As it stands now; null when it was not taken.</param>
public sealed record WrittenComment(Outcome Outcome, Comment? Comment);
