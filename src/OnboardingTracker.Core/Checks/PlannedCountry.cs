using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Checks;

/// <summary>Whether something of a country belongs to the plan; what names no country, and a plan without countries, leave it open.</summary>
internal static class PlannedCountry
{
    public static bool MayBe(string? country, Profile profile) =>
        country is null || profile.Countries is null || profile.Countries.Contains(country, StringComparer.OrdinalIgnoreCase);
}
