using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Billing.Costs;

/// <summary>The types of numbers as prices name them: Twilio's words in lower case with hyphens.</summary>
public static class NumberTypes
{
    public const string Local = "local";
    public const string Mobile = "mobile";
    public const string National = "national";
    public const string TollFree = "toll-free";
    public const string ShortCode = "short-code";
    public const string Alphanumeric = "alphanumeric";

    /// <summary>One spelling for "Toll Free", "tollfree" and "shortcode".</summary>
    public static string Normal(string text)
    {
        var word = text.Trim().ToLowerInvariant().Replace(' ', '-').Replace('_', '-');
        return word switch
        {
            "tollfree" => TollFree,
            "shortcode" => ShortCode,
            _ => word,
        };
    }

    /// <summary>What a sender type is priced as; null for one whose type of number is open, and for what is no number.</summary>
    public static string? Of(SenderType sender) => sender switch
    {
        SenderType.A2p10Dlc or SenderType.Local => Local,
        SenderType.Mobile => Mobile,
        SenderType.TollFree => TollFree,
        SenderType.ShortCode => ShortCode,
        SenderType.Alphanumeric => Alphanumeric,
        SenderType.International or SenderType.Rcs or SenderType.WhatsApp => null,
        _ => throw new ArgumentOutOfRangeException(nameof(sender), sender, "Unknown sender type."),
    };

    /// <summary>What a number of an account is priced as; null when its kind is not known.</summary>
    public static string? Of(PhoneNumberKind kind) => kind switch
    {
        PhoneNumberKind.Local => Local,
        PhoneNumberKind.Mobile => Mobile,
        PhoneNumberKind.TollFree => TollFree,
        PhoneNumberKind.Unknown => null,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of number."),
    };

    /// <summary>As it stands before "number": "toll-free number".</summary>
    internal static string Words(SenderType sender) => sender switch
    {
        SenderType.A2p10Dlc => "US local (A2P 10DLC)",
        SenderType.TollFree => "toll-free",
        SenderType.International => "international",
        SenderType.Local or SenderType.Mobile => Of(sender)!,
        _ => throw new ArgumentOutOfRangeException(nameof(sender), sender, "This sender type is no number."),
    };
}
