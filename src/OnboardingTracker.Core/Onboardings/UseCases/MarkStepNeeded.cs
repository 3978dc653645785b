using OnboardingTracker.Core.Playbook;

namespace OnboardingTracker.Core.Onboardings.UseCases;

/// <summary>Takes a step back into the list.</summary>
public sealed class MarkStepNeeded(EditOnboarding edit, TimeProvider clock)
{
    public Task<Outcome?> RunAsync(
        string onboardingKey, StepDefinition step, Actor actor, int? expectedRevision, CancellationToken cancellationToken) => edit.RunAsync(
        onboardingKey,
        onboarding => EditOnboarding.ConflictOn(onboarding, step.Key, expectedRevision)
            ?? onboarding.MarkNeeded(step, actor, clock.GetUtcNow()),
        cancellationToken);
}
