using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Numbers;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Verification;

/// <summary>"Can we send?" for each planned country, joined across the account: yes, or not yet with the one reason and its step.</summary>
public static class CountryReadiness
{
    private static readonly PrimaryProfileIsApproved PrimaryProfile = new();
    private static readonly CountryPermissionsMatchThePlan Permissions = new();

    public static IReadOnlyList<CountryAnswer> Answer(AccountSnapshot account, Profile profile, StepPlaybook playbook) =>
        [.. (profile.Countries ?? []).Select(country => Answer(country, account, playbook))];

    private static CountryAnswer Answer(string country, AccountSnapshot account, StepPlaybook playbook)
    {
        var sender = CountrySender.For(country, account);
        Finding[] deciding =
        [
            AccountMaySend.Judge(account),
            Most.Telling(PrimaryProfile.Inspect(account, Profile.Unknown)),
            // The first finding is the planned country's own; the others are about countries nobody planned.
            Permissions.Inspect(account, Profile.Unknown with { Countries = [country] }).First(),
            sender,
        ];

        // What is known to be in the way outranks what could not be read.
        var obstacle = Array.Find(deciding, IsInTheWay) ?? Array.Find(deciding, finding => finding.Verdict is Verdict.CouldNotCheck);
        return obstacle is null
            ? new CountryAnswer(country, SendAnswer.Yes, $"Everything that Twilio shows is in place. {sender.Summary}", StepKey: null)
            : new CountryAnswer(
                country,
                obstacle.Verdict is Verdict.CouldNotCheck ? SendAnswer.Unknown : SendAnswer.NotYet,
                obstacle.Summary,
                playbook.Steps.FirstOrDefault(step => step.Checks.Contains(obstacle.CheckKey))?.Key);
    }

    private static bool IsInTheWay(Finding finding) => finding.Verdict is Verdict.NotPassed or Verdict.Waiting or Verdict.NothingYet;
}
