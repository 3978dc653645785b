using OnboardingTracker.Twilio.Failures;
using OnboardingTracker.Twilio.Http;

namespace OnboardingTracker.Twilio.Wire;

/// <summary>A SID that becomes part of an address, so it must be nothing else than a SID.</summary>
internal static class SafeSid
{
    public static string Of(string? sid) => sid is not null && SessionOpener.IsSid(sid) ? sid : throw new UnreadableException(Problems.OtherShape());
}
