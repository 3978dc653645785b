using OnboardingTracker.Core.Playbook;

namespace OnboardingTracker.Core.Onboardings.UseCases;

/// <summary>Takes a confirmation back: the undo of a tick.</summary>
public sealed class WithdrawConfirmation(EditOnboarding edit, TimeProvider clock)
{
    public Task<Outcome?> RunAsync(
        string onboardingKey, StepDefinition step, Actor actor, int? expectedRevision, CancellationToken cancellationToken) => edit.RunAsync(
        onboardingKey,
        onboarding => EditOnboarding.ConflictOn(onboarding, step.Key, expectedRevision)
            ?? onboarding.WithdrawConfirmation(step, actor, clock.GetUtcNow()),
        cancellationToken);
}
