namespace OnboardingTracker.Twilio.Tests;

/// <summary>The clients of the port that this build has.</summary>
internal static class Clients
{
#if TWILIO_SDK
    /// <summary>Every test of the port is about this one unless it names another.</summary>
    public const TwilioClientKind Tested = TwilioClientKind.Sdk;

    public static IReadOnlyList<TwilioClientKind> All { get; } = [TwilioClientKind.Default, TwilioClientKind.Sdk];
#else
    /// <summary>Every test of the port is about this one unless it names another.</summary>
    public const TwilioClientKind Tested = TwilioClientKind.Default;

    public static IReadOnlyList<TwilioClientKind> All { get; } = [TwilioClientKind.Default];
#endif
}
