using System.Text.Json.Serialization;

namespace OnboardingTracker.Core.Onboardings;

/// <summary>The kinds of sender a programme may plan to send from.</summary>
public enum SenderType
{
    [JsonStringEnumMemberName("a2p10dlc")]
    A2p10Dlc,
    Local,
    Mobile,
    International,
    TollFree,
    ShortCode,
    Alphanumeric,
    Rcs,
    WhatsApp,
}
