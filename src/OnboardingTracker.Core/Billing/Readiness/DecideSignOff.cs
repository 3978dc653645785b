using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Onboardings.UseCases;
using OnboardingTracker.Core.Playbook;

namespace OnboardingTracker.Core.Billing.Readiness;

/// <summary>Finance says whether a launch may go on.</summary>
public sealed class DecideSignOff(EditOnboarding edit, StepPlaybook playbook, TimeProvider clock)
{
    /// <param name="expected">The answers as the person saw them; a decision on others would be signed unseen. Null makes no claim.</param>
    /// <returns>Null when there is no such onboarding.</returns>
    public Task<Outcome?> RunAsync(
        string onboardingKey, bool isGranted, string? reason, Actor actor, string? expected, CancellationToken cancellationToken) => edit.RunAsync(
        onboardingKey,
        onboarding => expected is not null && expected != FingerprintOf(onboarding)
            ? Outcome.Conflict("An answer changed while you were deciding. Look at the answers again, then decide.")
            : onboarding.DecideSignOff(isGranted, reason, playbook, actor, clock.GetUtcNow()),
        cancellationToken);

    private string FingerprintOf(Onboarding onboarding) => BillingReadiness.Read(Checklist.Read(onboarding, playbook, clock.GetUtcNow())).Fingerprint;
}
