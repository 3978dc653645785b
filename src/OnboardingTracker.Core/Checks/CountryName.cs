using System.Globalization;

namespace OnboardingTracker.Core.Checks;

/// <summary>The English name of a country for a sentence; the code itself where no name is known.</summary>
internal static class CountryName
{
    public static string Of(string country)
    {
        try
        {
            return new RegionInfo(country).EnglishName;
        }
        catch (ArgumentException)
        {
            return country;
        }
    }
}
