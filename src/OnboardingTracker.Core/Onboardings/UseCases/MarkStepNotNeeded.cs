using OnboardingTracker.Core.Playbook;

namespace OnboardingTracker.Core.Onboardings.UseCases;

/// <summary>Leaves a step out of the total, with a reason.</summary>
public sealed class MarkStepNotNeeded(EditOnboarding edit, TimeProvider clock)
{
    public Task<Outcome?> RunAsync(MarkStepNotNeededRequest request, CancellationToken cancellationToken) => edit.RunAsync(
        request.OnboardingKey,
        onboarding => EditOnboarding.ConflictOn(onboarding, request.Step.Key, request.ExpectedRevision)
            ?? onboarding.MarkNotNeeded(request.Step, request.Actor, request.Reason, clock.GetUtcNow()),
        cancellationToken);
}

/// <param name="ExpectedRevision">Of the step, as the person saw it; null makes no claim.</param>
public sealed record MarkStepNotNeededRequest(string OnboardingKey, StepDefinition Step, Actor Actor, string Reason, int? ExpectedRevision);
