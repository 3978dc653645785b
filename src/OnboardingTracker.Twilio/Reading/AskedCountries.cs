using OnboardingTracker.Twilio.Http;

namespace OnboardingTracker.Twilio.Reading;

/// <summary>The countries that a part is asked for one by one.</summary>
internal static class AskedCountries
{
    /// <summary>Those of the plan; the United States where it has none.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> planned)
    {
        // They become part of an address.
        List<string> asked = [.. planned.Where(SessionOpener.IsCountry).Distinct(StringComparer.OrdinalIgnoreCase)];
        if (asked.Count == 0)
        {
            // Any country tells whether the part can be read, and a part that nobody asked for must not count as read.
            asked.Add("US");
        }

        return asked;
    }
}
