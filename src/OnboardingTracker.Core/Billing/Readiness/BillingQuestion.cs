using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Billing.Readiness;

/// <summary>A question of finance, in finance's words.</summary>
/// <param name="Key">Permanent; part of addresses and of sign-offs.</param>
/// <param name="Text">Answered by yes or no; yes is the good answer.</param>
/// <param name="Why">Why it matters, and what to do where the answer is no.</param>
public sealed record BillingQuestion(string Key, string Text, string Why)
{
    /// <summary>Why it need not be asked of this onboarding, as a sentence; null when it is asked.</summary>
    public Func<Checklist, string?> LeftOut { get; init; } = _ => null;

    /// <summary>What Twilio, or the checklist, says to it; null where only a person can know.</summary>
    public Func<Checklist, BillingWord?> Live { get; init; } = _ => null;
}
