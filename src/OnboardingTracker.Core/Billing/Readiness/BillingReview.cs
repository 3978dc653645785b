using OnboardingTracker.Core.Billing.Costs;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;

namespace OnboardingTracker.Core.Billing.Readiness;

/// <summary>Works out anew, after every change of an onboarding, what its plan costs at first and whether it is ready to be paid for.</summary>
public sealed class BillingReview(StepPlaybook playbook, PriceList prices, TimeProvider clock)
{
    public StepPlaybook Playbook => playbook;

    /// <summary>What the first month of the plan costs, by the prices that were read and else those of the list.</summary>
    /// <param name="currency">Of the account, as a look has just read it; null for what is known of it.</param>
    public void Plan(Onboarding onboarding, string? currency = null) =>
        onboarding.PlanFor(FirstNeed.Of(onboarding.Profile, prices.With(onboarding.Billing.LivePrices), Today, currency ?? onboarding.Facts?.Currency));

    /// <summary>Both, for a change that a person made.</summary>
    public void Run(Onboarding onboarding)
    {
        Plan(onboarding);
        onboarding.ReviewBilling(Checklist.Read(onboarding, playbook, clock.GetUtcNow()));
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
}
