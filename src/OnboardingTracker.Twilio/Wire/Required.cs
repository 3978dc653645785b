using OnboardingTracker.Twilio.Failures;

namespace OnboardingTracker.Twilio.Wire;

/// <summary>The few members without which a resource cannot be told from another.</summary>
internal static class Required
{
    public static string Of(string? value) => value ?? throw new UnreadableException(Problems.OtherShape());
}
