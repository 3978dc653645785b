using OnboardingTracker.Core.Playbook;

namespace OnboardingTracker.Core.Onboardings.UseCases;

/// <summary>A person decides between a confirmation and what Twilio shows.</summary>
public sealed class DecideDisagreement(EditOnboarding edit, TimeProvider clock)
{
    /// <param name="keepReason">Why the confirmation stays; null uses Twilio's answer.</param>
    public Task<Outcome?> RunAsync(
        string onboardingKey,
        StepDefinition step,
        Actor actor,
        string? keepReason,
        int? expectedRevision,
        CancellationToken cancellationToken) => edit.RunAsync(
        onboardingKey,
        onboarding => EditOnboarding.ConflictOn(onboarding, step.Key, expectedRevision)
            ?? (keepReason is null
                ? onboarding.UseTwiliosAnswer(step, actor, clock.GetUtcNow())
                : onboarding.KeepConfirmation(step, actor, keepReason, clock.GetUtcNow())),
        cancellationToken);
}
