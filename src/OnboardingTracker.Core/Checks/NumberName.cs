using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks;

/// <summary>How a finding names a phone number: findings are stored and the store keeps no full number, so the middle is left out.</summary>
internal static class NumberName
{
    public static string Of(PhoneNumber number) => Of(number.Number, number.Sid);

    /// <param name="otherwise">Said where there is no number, or one too short to leave anything out.</param>
    public static string Of(string? number, string otherwise) =>
        number is null || number.Length < 8 ? otherwise : $"{number[..2]}•••{number[^4..]}";

    /// <summary>The number in the address of a channel, such as <c>whatsapp:+15555550100</c>, or a number by itself.</summary>
    public static string OfAddress(string? address, string otherwise) => Of(address?.Split(':')[^1], otherwise);

    /// <summary>The number with its SID, which finds it in the Console.</summary>
    public static string WithSid(PhoneNumber number) => $"{Of(number)} ({number.Sid})";
}
