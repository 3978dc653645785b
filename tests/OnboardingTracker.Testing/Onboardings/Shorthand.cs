using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Testing.Onboardings;

/// <summary>What tests say about an onboarding again and again, in a few words.</summary>
public static class Shorthand
{
    /// <summary>A check run found this out about the account.</summary>
    public static void Sees(this Onboarding onboarding, StepPlaybook playbook, DateTimeOffset at, params Finding[] findings) =>
        onboarding.Observe(new Observation(Some.AccountSid, findings, [], null), playbook, at);

    /// <summary>Where the step stands in a playbook that has only this one.</summary>
    public static StepStanding StandingOf(this Onboarding onboarding, StepDefinition step, DateTimeOffset now) =>
        Checklist.Read(onboarding, A.Playbook(step), now).Find(step.Key)!;
}
