using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Checks;

/// <summary>What counts as the United States for a sender: Puerto Rico has a country code of its own and the same carrier rules.</summary>
internal static class UnitedStates
{
    public static bool Includes(string? country) => country is "US" or "PR";

    /// <summary>False only when the profile names its countries and none of them is the US.</summary>
    public static bool MayBePlanned(Profile profile) => profile.Countries is null || profile.Countries.Any(Includes);
}
