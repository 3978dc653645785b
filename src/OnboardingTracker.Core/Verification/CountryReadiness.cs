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

    public static IReadOnlyList<CountryAnswer> Answer(AccountSnapshot account, Profile profile, StepPlaybook playbook)
    {
        if (profile.Countries is not { Count: > 0 } countries)
        {
            return [];
        }

        // The account's own, the same for every country.
        var maySend = AccountMaySend.Judge(account);
        var primaryProfile = Most.Telling(PrimaryProfile.Inspect(account, Profile.Unknown));
        return [.. countries.Select(country => Answer(country, account, maySend, primaryProfile, profile, playbook))];
    }

    private static CountryAnswer Answer(
        string country, AccountSnapshot account, Finding maySend, Finding primaryProfile, Profile profile, StepPlaybook playbook)
    {
        var ways = CountrySender.For(country, account, playbook);
        var best = Most.Promising(ways);
        Finding[] deciding =
        [
            maySend,
            primaryProfile,
            // The first finding is the planned country's own; the others are about countries nobody planned.
            Permissions.Inspect(account, Profile.Unknown with { Countries = [country] }).First(),
            best.Finding,
        ];

        // What is known to be in the way outranks what could not be read.
        var obstacle = Array.Find(deciding, IsInTheWay) ?? Array.Find(deciding, finding => finding.Verdict is Verdict.CouldNotCheck);
        return obstacle is null
            ? new CountryAnswer(country, SendAnswer.Yes, Ready(best, ways, profile, maySend), StepKey: null)
            : new CountryAnswer(
                country,
                obstacle.Verdict is Verdict.CouldNotCheck ? SendAnswer.Unknown : SendAnswer.NotYet,
                obstacle.Summary,
                playbook.Steps.FirstOrDefault(step => step.Checks.Contains(obstacle.CheckKey))?.Key)
            {
                IsUntold = best.IsUntold && ReferenceEquals(obstacle, best.Finding),
            };
    }

    /// <summary>
    /// Names the sender that the yes rests on, what nobody can see of the account, and what the other planned routes still lack: a yes through one of
    /// them is easily read as a yes for all.
    /// </summary>
    private static string Ready(SenderWay best, IReadOnlyList<SenderWay> ways, Profile profile, Finding maySend)
    {
        string[] unseen = maySend.Verdict is Verdict.PassedWithWarning ? [maySend.Summary] : [];
        string[] remark = best.Finding.Verdict is Verdict.PassedWithWarning ? [best.Finding.Summary] : best.Remark is { } known ? [known] : [];
        var others = ways
            .Where(way => way.Types.Count > 0 && (profile.SenderTypes is null || way.Types.Any(profile.Plans)))
            .GroupBy(way => way.Types[0])
            .Select(route => (Words: SenderWords.Of(route.Key), Most.Promising(route).Finding))
            .Where(route => IsInTheWay(route.Finding))
            .Select(route => $"Not yet from {route.Words}: {route.Finding.Summary}");
        return string.Join(' ', [$"Ready to send from {best.Name}.", .. unseen, .. remark, .. others]);
    }

    private static bool IsInTheWay(Finding finding) => finding.Verdict is Verdict.NotPassed or Verdict.Waiting or Verdict.NothingYet;
}
