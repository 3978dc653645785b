using OnboardingTracker.Core.Comments;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Pages.Onboardings.Steps;

namespace OnboardingTracker.Web.Ui;

/// <summary>Reads what the pages show of a step's comments.</summary>
public sealed class CommentReading(ICommentStore comments, CommentReaders readers, CurrentAccess access, TimeProvider clock)
{
    /// <param name="atMost">The newest of them.</param>
    public async Task<CommentsModel> OfAsync(CurrentOnboarding current, HttpContext context, int atMost, CancellationToken cancellationToken)
    {
        var step = current.Step!.Key;
        var thread = await comments.ListAsync(current.Onboarding.Id, step, atMost, cancellationToken);

        // Who only reads tells nobody, and need not be told who could be.
        var told = thread is not null && access.May(Permission.WorkOnSteps, step)
            ? await readers.OfAsync(current.Onboarding.Id, step, cancellationToken)
            : [];
        return new CommentsModel(current, thread, told, CurrentActor.Of(context.User), clock.GetUtcNow());
    }
}
