using OnboardingTracker.Core.Comments;
using OnboardingTracker.Core.Playbook;

namespace OnboardingTracker.Core.Onboardings.UseCases;

/// <summary>A person says that a step is done.</summary>
public sealed class ConfirmStep(EditOnboarding edit, TimeProvider clock)
{
    public Task<Outcome?> RunAsync(ConfirmStepRequest request, CancellationToken cancellationToken) => edit.RunAsync(
        request.OnboardingKey,
        onboarding => EditOnboarding.ConflictOn(onboarding, request.Step.Key, request.ExpectedRevision)
            ?? Confirm(onboarding, request, clock.GetUtcNow()),
        cancellationToken);

    private static Outcome Confirm(Onboarding onboarding, ConfirmStepRequest request, DateTimeOffset now)
    {
        var outcome = onboarding.Confirm(request.Step, request.Actor, request.Note, request.Link, now);
        return outcome.IsDone && request.Quoted is { } comment && onboarding.Find(request.Step.Key)?.Evidence.Any(piece => piece.CommentId == comment.Id) is not true
            ? onboarding.AddEvidence(request.Step, Evidence.Quote(comment, request.Actor.Name, now), request.Actor, now)
            : outcome;
    }
}

/// <param name="ExpectedRevision">Of the step, as the person saw it; null makes no claim.</param>
/// <param name="Quoted">A comment that becomes evidence with it, once; null for none.</param>
public sealed record ConfirmStepRequest(
    string OnboardingKey, StepDefinition Step, Actor Actor, string? Note, string? Link, int? ExpectedRevision, Comment? Quoted = null);
