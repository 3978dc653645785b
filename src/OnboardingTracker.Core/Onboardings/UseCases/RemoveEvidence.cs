using OnboardingTracker.Core.Playbook;

namespace OnboardingTracker.Core.Onboardings.UseCases;

/// <summary>Takes a piece of evidence away; the history keeps that it was there.</summary>
public sealed class RemoveEvidence(EditOnboarding edit, TimeProvider clock)
{
    public Task<Outcome?> RunAsync(
        string onboardingKey, StepDefinition step, Guid evidenceId, Actor actor, CancellationToken cancellationToken) => edit.RunAsync(
        onboardingKey,
        onboarding => onboarding.RemoveEvidence(step, evidenceId, actor, clock.GetUtcNow()),
        cancellationToken);
}
