using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Numbers;

/// <summary>Sender types in the words of a sentence, and which of them a phone number can serve.</summary>
internal static class SenderWords
{
    public static string Of(SenderType type) => type switch
    {
        SenderType.A2p10Dlc => "US local numbers (A2P 10DLC)",
        SenderType.Local => "local numbers",
        SenderType.Mobile => "mobile numbers",
        SenderType.International => "long codes outside the US and Canada",
        SenderType.TollFree => "toll-free numbers",
        SenderType.ShortCode => "short codes",
        SenderType.Alphanumeric => "alphanumeric senders",
        SenderType.Rcs => "RCS senders",
        SenderType.WhatsApp => "WhatsApp senders",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Unknown sender type."),
    };

    /// <summary>As it follows a number: "1 local number", "2 local numbers".</summary>
    public static string Of(SenderType type, int count) => count != 1
        ? Of(type)
        : Of(type)
            .Replace("numbers", "number", StringComparison.Ordinal)
            .Replace("codes", "code", StringComparison.Ordinal)
            .Replace("senders", "sender", StringComparison.Ordinal);

    /// <summary>The first is what the number is; the others it can serve as well. None when Twilio does not tell the kind.</summary>
    public static IReadOnlyList<SenderType> TypesOf(PhoneNumber number) => number switch
    {
        { IsUsLocal: true } => [SenderType.A2p10Dlc, SenderType.Local],
        { Kind: PhoneNumberKind.TollFree } => [SenderType.TollFree],
        { Kind: PhoneNumberKind.Mobile } => [SenderType.Mobile, SenderType.International],
        { Kind: PhoneNumberKind.Local, Country: "CA" or null } => [SenderType.Local],
        { Kind: PhoneNumberKind.Local } => [SenderType.Local, SenderType.International],
        _ => [],
    };
}
