using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;

namespace OnboardingTracker.Storage.People;

/// <summary>The one filter of all readers and stores.</summary>
internal static class InSight
{
    /// <summary>Those of the onboardings that are in sight.</summary>
    public static IQueryable<Onboarding> In(this IQueryable<Onboarding> onboardings, Sight sight)
    {
        if (sight.Only is not { } only)
        {
            return onboardings;
        }

        var ids = only.ToList();
        return onboardings.Where(onboarding => ids.Contains(onboarding.Id));
    }
}
