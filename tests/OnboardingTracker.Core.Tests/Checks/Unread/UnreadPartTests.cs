using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Core.Verification;
using OnboardingTracker.Testing.Onboardings;

namespace OnboardingTracker.Core.Tests.Checks.Unread;

/// <summary>
/// A part that could not be read never changes an answer: it stays, or it becomes "could not check". For every check, every part that it reads and a table of
/// accounts in which each check passes, is warned and fails.
/// </summary>
public sealed class UnreadPartTests
{
    private static readonly StepPlaybook Steps =
        A.Playbook([.. ProductChecks.All.Select(check => A.Step($"step-of-{check.Definition.Key}", check.Definition.Key))]);

    public static TheoryData<string> Checks => [.. ProductChecks.All.Select(check => check.Definition.Key)];

    public static TheoryData<SnapshotPart> Parts => [.. PartDefinition.All.Select(part => part.Part)];

    [Theory]
    [MemberData(nameof(Checks))]
    public void A_part_that_was_not_read_changes_no_verdict(string key)
    {
        var check = Find(key);
        var changed =
            from situation in Situation.All
            let before = Judge(check, situation.Account, situation.Profile)
            from part in check.Definition.Reads
            from look in LookWithout.Of(situation.Account, part)
            let after = Judge(check, look, situation.Profile)
            where after != before && after is not Verdict.CouldNotCheck
            select $"{situation.Name}, without {part}: {before} becomes {after}";

        AssertNone(changed);
    }

    /// <summary>Without this the theory above would be weak where the table lacks an account for a check.</summary>
    [Theory]
    [MemberData(nameof(Checks))]
    public void The_table_has_an_account_for_every_verdict_of_the_check(string key)
    {
        var check = Find(key);
        var given = Situation.All.Select(situation => Judge(check, situation.Account, situation.Profile)).ToHashSet();
        var promised = new List<Verdict> { Verdict.Passed };
        if (Promises(check, "passed with a warning"))
        {
            promised.Add(Verdict.PassedWithWarning);
        }

        if (Promises(check, "not passed"))
        {
            promised.Add(Verdict.NotPassed);
        }

        Assert.Empty(promised.Except(given));
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_part_that_was_not_read_changes_no_answer_to_can_we_send(SnapshotPart part)
    {
        var changed =
            from situation in Situation.All
            let profile = situation.Profile with { Countries = ["US", "CA", "DE"] }
            let before = CountryReadiness.Answer(situation.Account, profile, Steps)
            from look in LookWithout.Of(situation.Account, part)
            let after = CountryReadiness.Answer(look, profile, Steps)
            from pair in before.Zip(after)
            where pair.Second.Answer != pair.First.Answer && pair.Second.Answer is not SendAnswer.Unknown
            select $"{situation.Name}, {pair.First.Country}: {pair.First.Answer} becomes {pair.Second.Answer}";

        AssertNone(changed);
    }

    [Fact]
    public void The_table_has_both_answers_to_can_we_send_for_each_country()
    {
        var answers = Situation.All
            .SelectMany(situation => CountryReadiness.Answer(situation.Account, situation.Profile with { Countries = ["US", "CA", "DE"] }, Steps))
            .Select(answer => (answer.Country, answer.Answer))
            .ToHashSet();

        Assert.All(["US", "CA", "DE"], country => Assert.True(answers.Contains((country, SendAnswer.Yes)) && answers.Contains((country, SendAnswer.NotYet)), country));
    }

    private static void AssertNone(IEnumerable<string> changed)
    {
        List<string> all = [.. changed.Distinct()];
        Assert.True(all.Count == 0, string.Join('\n', all));
    }

    private static bool Promises(ICheck check, string verdict) =>
        check.Definition.Values.Any(line => line.Contains($": {verdict}", StringComparison.Ordinal));

    private static ICheck Find(string key) => ProductChecks.All.Single(check => check.Definition.Key == key);

    private static Verdict Judge(ICheck check, AccountSnapshot account, Profile profile) =>
        FindingMerge.OfCheck([.. check.Inspect(account, profile)]).Verdict;
}
