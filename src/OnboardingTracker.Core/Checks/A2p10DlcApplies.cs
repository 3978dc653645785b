using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Checks;

/// <summary>Whether US A2P 10DLC registration concerns a programme: it does unless the profile's known answers rule it out.</summary>
internal static class A2p10DlcApplies
{
    /// <summary>Why it does not concern the programme; null when it does.</summary>
    public static string? UnlessBecause(Profile profile)
    {
        if (!UnitedStates.MayBePlanned(profile))
        {
            return "The profile sends nothing to the United States.";
        }

        return profile.SenderTypes is null || profile.Plans(SenderType.A2p10Dlc)
            ? null
            : "The planned sender types leave out US local numbers (A2P 10DLC).";
    }
}
