using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Telling;

namespace OnboardingTracker.Core.Comments;

/// <summary>
/// Keeps what people wrote beside steps. It answers only who may see it: those of a step about money are for who may see money. A change is one transaction
/// with its activity and with what people are told of it.
/// </summary>
public interface ICommentStore
{
    /// <summary>The comments of a step, the newest last; null for whoever may not see them.</summary>
    /// <param name="atMost">The newest of them.</param>
    Task<CommentThread?> ListAsync(OnboardingId onboarding, string stepKey, int atMost, CancellationToken cancellationToken);

    /// <summary>One comment of a step, also a deleted one; null when it is not there or not to be seen.</summary>
    Task<Comment?> FindAsync(OnboardingId onboarding, string stepKey, Guid comment, CancellationToken cancellationToken);

    /// <summary>How many a step has, deleted ones too; null for whoever may not see them.</summary>
    Task<int?> CountAsync(OnboardingId onboarding, string stepKey, CancellationToken cancellationToken);

    Task AddAsync(Comment comment, ActivityEntry entry, IReadOnlyList<Tiding> tidings, CancellationToken cancellationToken);

    /// <summary>Keeps what was changed in it, or that it is deleted.</summary>
    /// <returns>False, and nothing is changed, when somebody deleted it meanwhile.</returns>
    Task<bool> SaveAsync(Comment comment, ActivityEntry entry, IReadOnlyList<Tiding> tidings, CancellationToken cancellationToken);
}

/// <summary>The newest comments of a step.</summary>
/// <param name="Count">How many there are in all that are not deleted.</param>
/// <param name="Earlier">How many stand before these.</param>
public sealed record CommentThread(IReadOnlyList<Comment> Items, int Count, int Earlier);
