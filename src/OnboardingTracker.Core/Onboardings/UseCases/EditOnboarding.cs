using OnboardingTracker.Core.Billing.Readiness;

namespace OnboardingTracker.Core.Onboardings.UseCases;

/// <summary>
/// Loads, lets a rule act, saves. When a check run saved in between, the rule acts again on what is there now: only another person's change to
/// the same text is a conflict, and the rule itself says so.
/// </summary>
public sealed class EditOnboarding(IOnboardingStore onboardings, BillingReview billing)
{
    private const int Attempts = 5;

    /// <returns>Null when there is no such onboarding.</returns>
    public async Task<Outcome?> RunAsync(
        string key, Func<Onboarding, Outcome> act, CancellationToken cancellationToken, EvidenceFile? file = null)
    {
        for (var attempt = 1; ; attempt++)
        {
            var onboarding = await onboardings.FindAsync(key, cancellationToken);
            if (onboarding is null)
            {
                return null;
            }

            var outcome = act(onboarding);
            if (!outcome.IsDone || onboarding.Recorded.Count == 0)
            {
                return outcome;
            }

            billing.Run(onboarding);
            var saved = file is null
                ? await onboardings.SaveAsync(onboarding, cancellationToken)
                : await onboardings.SaveAsync(onboarding, file, cancellationToken);
            if (!saved.IsConflict || attempt == Attempts)
            {
                return saved;
            }
        }
    }

    /// <summary>A conflict when somebody changed this step since the form was made; null when it is as the person saw it.</summary>
    /// <param name="expected">What the form carried; null makes no claim.</param>
    public static Outcome? ConflictOn(Onboarding onboarding, string stepKey, int? expected)
    {
        var step = onboarding.Find(stepKey);
        if (expected is null || expected == (step?.Revision ?? 0))
        {
            return null;
        }

        var by = step?.Confirmation?.By ?? step?.Denial?.By ?? step?.NotNeeded?.By ?? step?.DueDate?.By ?? "Somebody";
        return Outcome.Conflict($"{by} changed this step while you were editing. Both versions are below. Choose one or combine them.");
    }
}
