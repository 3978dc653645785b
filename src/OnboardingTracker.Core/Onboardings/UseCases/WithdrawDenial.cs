using OnboardingTracker.Core.Playbook;

namespace OnboardingTracker.Core.Onboardings.UseCases;

/// <summary>Takes back that a step is not so: it was mended, or looked at wrongly.</summary>
public sealed class WithdrawDenial(EditOnboarding edit, TimeProvider clock)
{
    public Task<Outcome?> RunAsync(
        string onboardingKey, StepDefinition step, Actor actor, int? expectedRevision, CancellationToken cancellationToken) => edit.RunAsync(
        onboardingKey,
        onboarding => EditOnboarding.ConflictOn(onboarding, step.Key, expectedRevision) ?? onboarding.WithdrawDenial(step, actor, clock.GetUtcNow()),
        cancellationToken);
}
