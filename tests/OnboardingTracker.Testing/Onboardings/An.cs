using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Testing.Onboardings;

/// <summary>Onboardings and those who act on them, with defaults a test need not care about.</summary>
public static class An
{
    public static readonly Actor Lead = new(ActorKind.Person, "lead", "A. Lead");

    /// <summary>Started at <see cref="Some.Noon"/>, with nothing recorded yet.</summary>
    public static Onboarding Onboarding(Profile? profile = null, string key = "us-launch")
    {
        var onboarding = Core.Onboardings.Onboarding.Start(key, "US launch", "Northwind", profile ?? Profile.Unknown, isPractice: false, Lead, Some.Noon);
        onboarding.Forget();
        return onboarding;
    }
}
