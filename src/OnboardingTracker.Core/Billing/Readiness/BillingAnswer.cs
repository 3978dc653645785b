namespace OnboardingTracker.Core.Billing.Readiness;

/// <summary>The answer to a question of finance. Unknown is never the same as no, and is as open as it.</summary>
public enum BillingAnswer
{
    Unknown,
    Yes,
    No,
}
