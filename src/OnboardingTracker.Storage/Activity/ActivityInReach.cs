using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Billing;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Storage.Activity;

/// <summary>The one filter of all that reads activity.</summary>
internal static class ActivityInReach
{
    /// <summary>
    /// Those of the entries that somebody may see. About money is what is marked so and what belongs to a step about money, whose answers name amounts.
    /// </summary>
    public static IQueryable<ActivityEntry> Within(this IQueryable<ActivityEntry> entries, ActivityReach reach)
    {
        if (reach.Onboardings is not null)
        {
            List<OnboardingId?> seen = [.. reach.Onboardings];
            entries = entries.Where(entry => entry.OnboardingId != null && seen.Contains(entry.OnboardingId));
        }

        var aboutMoney = MoneySteps.All.ToList();
        if (reach.Money is not null)
        {
            List<OnboardingId?> paid = [.. reach.Money];
            entries = entries.Where(entry => (!entry.IsMoney && (entry.StepKey == null || !aboutMoney.Contains(entry.StepKey)))
                || (entry.OnboardingId != null && paid.Contains(entry.OnboardingId)));
        }

        if (reach.Others is not null)
        {
            List<OnboardingId?> others = [.. reach.Others];
            entries = entries.Where(entry => entry.IsMoney
                || (entry.StepKey != null && aboutMoney.Contains(entry.StepKey))
                || (entry.OnboardingId != null && others.Contains(entry.OnboardingId)));
        }

        return entries;
    }
}
