using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks;

/// <summary>How a finding names a phone number: findings are stored and the store keeps no full number, so the middle is left out.</summary>
internal static class NumberName
{
    public static string Of(PhoneNumber number) =>
        number.Number.Length < 8 ? number.Sid : $"{number.Number[..2]}•••{number.Number[^4..]}";

    /// <summary>The number with its SID, which finds it in the Console.</summary>
    public static string WithSid(PhoneNumber number) => $"{Of(number)} ({number.Sid})";
}
