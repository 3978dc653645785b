namespace OnboardingTracker.Core.Billing.Costs;

/// <summary>When a cost arises.</summary>
public enum CostKind
{
    /// <summary>Once, in the first month of the plan.</summary>
    OneTime,

    /// <summary>Every month, whether anything is sent or not.</summary>
    Recurring,

    /// <summary>With every message.</summary>
    Usage,
}
