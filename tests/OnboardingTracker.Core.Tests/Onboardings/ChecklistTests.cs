using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Testing.Onboardings;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Onboardings;

public sealed class ChecklistTests
{
    private static readonly DateTimeOffset Noon = Some.Noon;

    [Fact]
    public void Counts_are_of_steps_that_can_be_done()
    {
        var list = Read(
            [A.Heading("head"), Part("a"), Part("b"), A.Step("c"), A.Step("d") with { Retired = true }],
            A.Finding("a", Verdict.Passed),
            A.Finding("b", Verdict.DoesNotApply));

        Assert.Equal(["a", "b", "c"], list.Steps.Select(step => step.Key));
        Assert.Equal(new StepCounts(Done: 1, Total: 2, NotNeeded: 1), list.Counts);
        Assert.Equal(list.Counts, list.Milestones[0].Counts);
    }

    [Theory]
    [InlineData("Passed Passed", StepStatus.Verified)]
    [InlineData("Passed Confirmed", StepStatus.Confirmed)]
    [InlineData("Passed DoesNotApply", StepStatus.Verified)]
    [InlineData("DoesNotApply DoesNotApply", StepStatus.NotNeeded)]
    [InlineData("Final NotPassed", StepStatus.Blocked)]
    [InlineData("NotPassed Passed", StepStatus.NeedsAttention)]
    [InlineData("Waiting Passed", StepStatus.Waiting)]
    [InlineData("Waiting NothingYet", StepStatus.InProgress)]
    [InlineData("Passed NothingYet", StepStatus.InProgress)]
    [InlineData("NothingYet NothingYet", StepStatus.NotStarted)]
    public void A_heading_takes_its_status_from_its_parts(string parts, StepStatus expected)
    {
        var playbook = A.Playbook(A.Heading("head"), Part("a"), Part("b"));
        var onboarding = An.Onboarding();
        foreach (var (key, word) in new[] { "a", "b" }.Zip(parts.Split(' ')))
        {
            Bring(onboarding, playbook, key, word);
        }

        var list = Checklist.Read(onboarding, playbook, Noon);

        Assert.Equal(expected, list.Find("head")!.Status);
        Assert.Null(list.Find("head")!.SaidBy);
    }

    [Fact]
    public void A_heading_waits_on_the_one_its_part_waits_on()
    {
        var list = Read([A.Heading("head"), Part("a")], A.Finding("a", Verdict.Waiting) with { WaitingOn = "a carrier" });

        Assert.Equal("Waiting on a carrier", StatusWords.Of(list.Find("head")!));
    }

    [Fact]
    public void A_heading_counts_its_parts_without_those_not_needed()
    {
        var list = Read(
            [A.Heading("head"), Part("a"), Part("b"), Part("c")], A.Finding("a", Verdict.Passed), A.Finding("b", Verdict.DoesNotApply));

        Assert.Equal("1 of 2 parts done", list.Find("head")!.Summary);
    }

    [Fact]
    public void A_retired_part_counts_no_more()
    {
        var list = Read([A.Heading("head"), Part("a"), Part("b") with { Retired = true }], A.Finding("a", Verdict.Passed));

        Assert.Equal(StepStatus.Verified, list.Find("head")!.Status);
        Assert.Null(list.Find("b"));
    }

    [Fact]
    public void A_heading_can_be_neither_confirmed_nor_left_out_nor_backed_by_evidence()
    {
        var onboarding = An.Onboarding();
        var heading = A.Heading("head");

        Assert.False(onboarding.Confirm(heading, An.Lead, null, null, Noon).IsDone);
        Assert.False(onboarding.MarkNotNeeded(heading, An.Lead, "Not ours.", Noon).IsDone);
        Assert.False(onboarding.AddEvidence(heading, Evidence.Note("A note.", "A. Lead", Noon), An.Lead, Noon).IsDone);
        Assert.Empty(onboarding.Recorded);
    }

    [Fact]
    public void A_step_that_cannot_start_yet_names_the_first_open_step_before_it()
    {
        var list = Read([Read("a"), Read("b"), Read("c") with { After = ["a", "b"] }], A.Finding("a", Verdict.Passed));

        var standing = list.Find("c")!;
        Assert.Equal(StepStatus.CannotStartYet, standing.Status);
        Assert.Equal("b", standing.First!.Key);
        Assert.Equal("First: Do b", standing.Summary);
        Assert.Null(standing.SaidBy);
        Assert.True(standing.IsOpen);
    }

    [Theory]
    [InlineData("Passed", StepStatus.NotStarted)]
    [InlineData("Confirmed", StepStatus.NotStarted)]
    [InlineData("DoesNotApply", StepStatus.NotStarted)]
    [InlineData("Waiting", StepStatus.CannotStartYet)]
    [InlineData("NotPassed", StepStatus.CannotStartYet)]
    public void A_step_can_start_once_the_one_before_it_is_done_or_not_needed(string before, StepStatus expected)
    {
        var playbook = A.Playbook(Read("a"), Read("b") with { After = ["a"] });
        var onboarding = An.Onboarding();
        Bring(onboarding, playbook, "a", before);

        Assert.Equal(expected, Checklist.Read(onboarding, playbook, Noon).Find("b")!.Status);
    }

    [Fact]
    public void A_step_that_comes_after_a_heading_comes_after_all_its_parts()
    {
        StepDefinition[] steps = [A.Heading("head"), Part("a"), Part("b"), A.Step("c") with { After = ["head"] }];

        var half = Read(steps, A.Finding("a", Verdict.Passed));
        var whole = Read(steps, A.Finding("a", Verdict.Passed), A.Finding("b", Verdict.Passed));

        Assert.Equal(StepStatus.CannotStartYet, half.Find("c")!.Status);
        Assert.Equal("First: Do head", half.Find("c")!.Summary);
        Assert.Equal(StepStatus.NotStarted, whole.Find("c")!.Status);
    }

    [Fact]
    public void What_has_begun_is_not_locked_again()
    {
        var list = Read([Read("a"), Read("b") with { After = ["a"] }], A.Finding("b", Verdict.Waiting));

        Assert.Equal(StepStatus.Waiting, list.Find("b")!.Status);
    }

    [Theory]
    [InlineData("NothingYet", "NotPassed", "b")]
    [InlineData("NothingYet", "NothingYet", "a")]
    [InlineData("Passed", "NothingYet", "b")]
    [InlineData("Final", "NothingYet", "b")]
    [InlineData("Final", "Waiting", "a")]
    [InlineData("Waiting", "NothingYet", "b")]
    [InlineData("Waiting", "Passed", "optional")]
    public void The_next_step_is_a_fault_then_an_open_step_then_what_blocks_then_an_optional_one(string a, string b, string expected)
    {
        var playbook = A.Playbook(A.Step("optional") with { Label = StepLabel.Optional }, Read("a"), Read("b"));
        var onboarding = An.Onboarding();
        Bring(onboarding, playbook, "a", a);
        Bring(onboarding, playbook, "b", b);

        Assert.Equal(expected, Checklist.Read(onboarding, playbook, Noon).Next?.Key);
    }

    [Fact]
    public void Nothing_is_next_where_all_is_done_or_waiting() => Assert.Null(
        Read([Read("a"), Read("b")], A.Finding("a", Verdict.Passed), A.Finding("b", Verdict.Waiting)).Next);

    [Fact]
    public void A_step_that_cannot_start_yet_is_never_next() => Assert.Null(
        Read([Read("a"), Read("b") with { After = ["a"] }], A.Finding("a", Verdict.Waiting)).Next);

    [Fact]
    public void A_label_may_depend_on_the_kind_of_team()
    {
        var step = A.Step("a") with
        {
            Label = StepLabel.Optional,
            LabelFor = new Dictionary<TeamType, StepLabel> { [TeamType.Isv] = StepLabel.Required },
        };

        Assert.Equal(StepLabel.Optional, An.Onboarding().StandingOf(step, Noon).Label);
        Assert.Equal(StepLabel.Required, An.Onboarding(new Profile { TeamType = TeamType.Isv }).StandingOf(step, Noon).Label);
    }

    private static StepDefinition Read(string key) => A.Step(key, key);

    private static StepDefinition Part(string key) => Read(key) with { PartOf = "head" };

    private static Checklist Read(StepDefinition[] steps, params Finding[] findings)
    {
        var onboarding = An.Onboarding();
        onboarding.Sees(A.Playbook(steps), Noon, findings);
        return Checklist.Read(onboarding, A.Playbook(steps), Noon);
    }

    private static void Bring(Onboarding onboarding, StepPlaybook playbook, string key, string word)
    {
        switch (word)
        {
            case "Confirmed":
                onboarding.Confirm(playbook.Find(key)!, An.Lead, null, null, Noon);
                break;
            case "Final":
                onboarding.Sees(playbook, Noon, A.FinalFinding(key));
                break;
            default:
                onboarding.Sees(playbook, Noon, A.Finding(key, Enum.Parse<Verdict>(word)));
                break;
        }
    }
}
