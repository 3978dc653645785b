using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Billing.Costs;

/// <summary>Which numbers and codes follow from the senders and countries of a profile. How many, it does not know.</summary>
internal static class ProfileSenders
{
    public static IEnumerable<PlannedNumbers> Numbers(Profile profile) =>
        from sender in (profile.SenderTypes ?? []).Distinct()
        from country in CountriesOf(sender, [.. Homes(profile)])
        select new PlannedNumbers(country, sender, null);

    /// <summary>One for each country: a short code works in its own only.</summary>
    public static IEnumerable<PlannedShortCodes> ShortCodes(Profile profile) => profile.Plans(SenderType.ShortCode)
        ? Homes(profile).Select(country => new PlannedShortCodes(country, null))
        : [];

    /// <summary>Puerto Rico has no numbers with campaigns of its own: it is reached by those of the US.</summary>
    private static List<string> Homes(Profile profile) =>
        [.. (profile.Countries ?? []).Select(country => UnitedStates.Includes(country) ? "US" : country).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string?> CountriesOf(SenderType sender, List<string?> homes) => sender switch
    {
        SenderType.A2p10Dlc => homes.Where(UnitedStates.Includes),
        SenderType.TollFree => homes.Where(NorthAmerica.Includes).Order(StringComparer.Ordinal).TakeLast(1), // one number reaches both; "US" sorts last
        SenderType.Local => homes.Where(country => !UnitedStates.Includes(country)),
        SenderType.Mobile or SenderType.Alphanumeric => homes.Where(country => !NorthAmerica.Includes(country)),
        SenderType.International => [null],
        SenderType.ShortCode or SenderType.Rcs or SenderType.WhatsApp => [],
        _ => throw new ArgumentOutOfRangeException(nameof(sender), sender, "Unknown sender type."),
    };
}
