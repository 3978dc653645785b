using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Checks;

/// <summary>
/// What counts as the United States for a sender: Puerto Rico has a country code of its own and the same carrier rules. Guam, the US Virgin Islands,
/// American Samoa and the Northern Mariana Islands do not count: Twilio's guidelines list them as places of their own with other rules (no replies, no
/// MMS; twilio.com/guidelines/vi/sms and /as/sms), and no source says that A2P 10DLC reaches them. What can be sent there stays unknown.
/// </summary>
internal static class UnitedStates
{
    public static bool Includes(string? country) => country is "US" or "PR";

    /// <summary>False only when the profile names its countries and none of them is the US.</summary>
    public static bool MayBePlanned(Profile profile) => profile.Countries is null || profile.Countries.Any(Includes);
}
