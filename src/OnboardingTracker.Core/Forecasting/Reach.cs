using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Forecasting;

/// <summary>
/// Which kinds of sender may carry SMS to a country; the same reading of Twilio's rules as "Can we send?". RCS and WhatsApp carry no SMS. A local
/// number of the US counts as A2P 10DLC, whose registrations it cannot do without.
/// </summary>
internal static class Reach
{
    public static bool Is(SenderType sender, string country) => sender switch
    {
        SenderType.A2p10Dlc => NorthAmerica.Includes(country),
        SenderType.TollFree => NorthAmerica.Includes(country),
        SenderType.ShortCode => true,
        SenderType.Local => country is not ("US" or "PR"),
        SenderType.Mobile or SenderType.International or SenderType.Alphanumeric => !NorthAmerica.Includes(country),
        SenderType.Rcs or SenderType.WhatsApp => false,
        _ => throw new ArgumentOutOfRangeException(nameof(sender), sender, "Unknown sender type."),
    };
}
