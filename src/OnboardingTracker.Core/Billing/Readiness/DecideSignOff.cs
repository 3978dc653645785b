using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Onboardings.UseCases;

namespace OnboardingTracker.Core.Billing.Readiness;

/// <summary>Finance says whether a launch may go on.</summary>
public sealed class DecideSignOff(EditOnboarding edit, BillingReview review, TimeProvider clock)
{
    /// <param name="expected">The answers as the person saw them; a decision on others would be signed unseen. Null makes no claim.</param>
    /// <returns>Null when there is no such onboarding.</returns>
    public Task<Outcome?> RunAsync(
        string onboardingKey, bool isGranted, string? reason, Actor actor, string? expected, CancellationToken cancellationToken) => edit.RunAsync(
        onboardingKey,
        onboarding =>
        {
            // What the plan costs is worked out first: a decision must not rest on a figure that the same save replaces.
            review.Plan(onboarding);
            var now = clock.GetUtcNow();
            var readiness = BillingReadiness.Read(Checklist.Read(onboarding, review.Playbook, now));
            return expected is not null && expected != StampOf(readiness, onboarding.Billing)
                ? Outcome.Conflict("An answer changed, or somebody decided, while you were deciding. Look at what is there now, then decide.")
                : onboarding.DecideSignOff(isGranted, reason, readiness, actor, now);
        },
        cancellationToken);

    /// <summary>What a form of the decision carries: the answers and the last decision that the person has seen.</summary>
    public static string StampOf(BillingReadiness readiness, BillingFile file) => $"{readiness.Fingerprint}|{file.DecisionStamp}";
}
