using OnboardingTracker.Core.Playbook;

namespace OnboardingTracker.Core.Onboardings.UseCases;

/// <summary>A person says that they looked and a step is not so.</summary>
public sealed class DenyStep(EditOnboarding edit, TimeProvider clock)
{
    public Task<Outcome?> RunAsync(DenyStepRequest request, CancellationToken cancellationToken) => edit.RunAsync(
        request.OnboardingKey,
        onboarding => EditOnboarding.ConflictOn(onboarding, request.Step.Key, request.ExpectedRevision)
            ?? onboarding.Deny(request.Step, request.Actor, request.Note, clock.GetUtcNow()),
        cancellationToken);
}

/// <param name="ExpectedRevision">Of the step, as the person saw it; null makes no claim.</param>
public sealed record DenyStepRequest(string OnboardingKey, StepDefinition Step, Actor Actor, string Note, int? ExpectedRevision);
