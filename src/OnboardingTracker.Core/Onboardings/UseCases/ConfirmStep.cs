using OnboardingTracker.Core.Playbook;

namespace OnboardingTracker.Core.Onboardings.UseCases;

/// <summary>A person says that a step is done.</summary>
public sealed class ConfirmStep(EditOnboarding edit, TimeProvider clock)
{
    public Task<Outcome?> RunAsync(ConfirmStepRequest request, CancellationToken cancellationToken) => edit.RunAsync(
        request.OnboardingKey,
        onboarding => EditOnboarding.ConflictOn(onboarding, request.Step.Key, request.ExpectedRevision)
            ?? onboarding.Confirm(request.Step, request.Actor, request.Note, request.Link, clock.GetUtcNow()),
        cancellationToken);
}

/// <param name="ExpectedRevision">Of the step, as the person saw it; null makes no claim.</param>
public sealed record ConfirmStepRequest(
    string OnboardingKey, StepDefinition Step, Actor Actor, string? Note, string? Link, int? ExpectedRevision);
