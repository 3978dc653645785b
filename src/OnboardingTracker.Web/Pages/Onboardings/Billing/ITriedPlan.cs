namespace OnboardingTracker.Web.Pages.Onboardings.Billing;

/// <summary>A page on which a plan is tried out in the address.</summary>
public interface ITriedPlan
{
    CostPlanQuery Plan { get; }

    /// <summary>What could not be read of it, by the name of its field.</summary>
    IReadOnlyDictionary<string, string> Faults { get; }
}
