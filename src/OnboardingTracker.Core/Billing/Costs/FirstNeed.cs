using OnboardingTracker.Core.Billing.Readiness;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Billing.Costs;

/// <summary>What a launch needs at first: its first month at full volume, with what is paid once.</summary>
internal static class FirstNeed
{
    /// <param name="accountCurrency">Of the account's balance; null when it is not known.</param>
    /// <returns>Null while the volume or the countries are not known, or nothing in the plan has a price.</returns>
    public static PlannedNeed? Of(Profile profile, PriceList prices, DateOnly today, string? accountCurrency)
    {
        var plan = CostPlan.Of(profile, profile.TargetDate is { } target && target > today ? target : today) with { Months = 1 };
        if (plan.Volume is null || plan.Countries is null)
        {
            return null;
        }

        var totals = CostForecast.Of(plan, prices, today).Months[0].Totals;
        var own = totals.FirstOrDefault(total => string.Equals(total.Currency, accountCurrency, StringComparison.OrdinalIgnoreCase)) ?? (totals.Count > 0 ? totals[0] : null);

        // What is to be paid in another currency comes on top, and is never converted.
        return own is null ? null : new PlannedNeed(own.All.Amount.Expected, own.Currency, own.All.IsAtLeast || totals.Count > 1);
    }
}
