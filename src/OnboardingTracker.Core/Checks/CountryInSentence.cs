using OnboardingTracker.Core.Countries;

namespace OnboardingTracker.Core.Checks;

/// <summary>A country's name as it follows "to" or "for" in a sentence: some take an article.</summary>
internal static class CountryInSentence
{
    private static readonly HashSet<string> WithArticle = new(StringComparer.Ordinal)
    {
        "AE", "BS", "CF", "DO", "GB", "GM", "MV", "NL", "PH", "US",
    };

    public static string Of(string country)
    {
        var name = CountryNames.Of(country);
        return WithArticle.Contains(country) || name.EndsWith(" Islands", StringComparison.Ordinal) ? $"the {name}" : name;
    }
}
