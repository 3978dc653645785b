using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Numbers;

/// <summary>
/// Which numbers the rules of a country are about. Twilio's <c>number_type</c> of a regulation is local, national, mobile or toll-free (Twilio's OpenAPI
/// file <c>twilio_numbers_v2</c>, ListRegulation); "toll-free" is also written without the hyphen. A type that is none of these is about no number.
/// </summary>
internal static class RegulatedNumbers
{
    /// <summary>The rules are about numbers of this country and kind. Nothing is about a number whose kind Twilio does not tell.</summary>
    public static bool Include(Regulation rules, PhoneNumber number) =>
        IsOf(rules, number.Country) && number.Kind is not PhoneNumberKind.Unknown && Of(rules.NumberType).Kind == number.Kind;

    /// <summary>The rules are of this country and about a kind of number that the profile plans: which kind a country gets is not known before.</summary>
    public static bool ArePlanned(Regulation rules, string country, Profile profile) =>
        IsOf(rules, country) && Of(rules.NumberType).Senders.Any(profile.Plans);

    /// <summary>Some kind of number is planned that rules can be about.</summary>
    public static bool AnyPlanned(Profile profile) =>
        profile.Plans(SenderType.Local) || profile.Plans(SenderType.International) || profile.Plans(SenderType.Mobile) || profile.Plans(SenderType.TollFree);

    private static bool IsOf(Regulation rules, string? country) => string.Equals(rules.IsoCountry, country, StringComparison.OrdinalIgnoreCase);

    // No kind of ours is a national number: nobody can tell it from its digits in every country.
    private static (PhoneNumberKind? Kind, SenderType[] Senders) Of(string? numberType) => numberType?.ToLowerInvariant() switch
    {
        "local" => (PhoneNumberKind.Local, [SenderType.Local, SenderType.International]),
        "national" => (null, [SenderType.Local, SenderType.International]),
        "mobile" => (PhoneNumberKind.Mobile, [SenderType.Mobile, SenderType.International]),
        "toll-free" or "tollfree" => (PhoneNumberKind.TollFree, [SenderType.TollFree]),
        _ => (null, []),
    };
}
