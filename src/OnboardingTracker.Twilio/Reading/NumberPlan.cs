using OnboardingTracker.Core.Snapshots;
using PhoneNumbers;

namespace OnboardingTracker.Twilio.Reading;

/// <summary>Country and kind of a phone number from the world's numbering plans: Twilio's list of numbers does not say the country.</summary>
internal sealed class NumberPlan
{
    private const int AreaCodeEnd = 5;

    private readonly PhoneNumberUtil plans = PhoneNumberUtil.GetInstance();
    private readonly Dictionary<string, (string? Country, PhoneNumberKind Kind)> areas = new(StringComparer.Ordinal);

    /// <summary>The kind as Twilio names it; null when it does not.</summary>
    public static PhoneNumberKind? Kind(string? type) => type?.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant() switch
    {
        "local" => PhoneNumberKind.Local,
        "mobile" => PhoneNumberKind.Mobile,
        "tollfree" => PhoneNumberKind.TollFree,
        _ => null,
    };

    public (string? Country, PhoneNumberKind Kind) Of(string number)
    {
        // In North America the area code alone decides, and an account has few of them for its thousands of numbers.
        if (!number.StartsWith("+1", StringComparison.Ordinal) || number.Length < AreaCodeEnd)
        {
            return LookUp(number);
        }

        var area = number[..AreaCodeEnd];
        if (!areas.TryGetValue(area, out var found))
        {
            found = LookUp(number);
            if (found.Country is not null)
            {
                areas[area] = found;
            }
        }

        return found;
    }

    private (string? Country, PhoneNumberKind Kind) LookUp(string number)
    {
        try
        {
            var parsed = plans.Parse(number, defaultRegion: null);
            var country = plans.GetRegionCodeForNumber(parsed);
            return (country is { Length: 2 } ? country : null, Kind(plans.GetNumberType(parsed)));
        }
        catch (NumberParseException)
        {
            // Not a phone number of any plan: nothing can be told from it.
            return (null, PhoneNumberKind.Unknown);
        }
    }

    // North America does not tell mobile from fixed; to a carrier both are local numbers.
    private static PhoneNumberKind Kind(PhoneNumberType type) => type switch
    {
        PhoneNumberType.FIXED_LINE or PhoneNumberType.FIXED_LINE_OR_MOBILE => PhoneNumberKind.Local,
        PhoneNumberType.MOBILE => PhoneNumberKind.Mobile,
        PhoneNumberType.TOLL_FREE => PhoneNumberKind.TollFree,
        _ => PhoneNumberKind.Unknown,
    };
}
