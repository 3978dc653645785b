using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Testing.Onboardings;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Onboardings;

/// <summary>The verdict table of the architecture text, row by row, with nobody having said anything.</summary>
public sealed class StepReadByTwilioTests
{
    private static readonly DateTimeOffset Noon = Some.Noon;

    [Theory]
    [InlineData(Verdict.Passed, StepStatus.Verified)]
    [InlineData(Verdict.PassedWithWarning, StepStatus.Verified)]
    [InlineData(Verdict.NotPassed, StepStatus.NeedsAttention)]
    [InlineData(Verdict.Waiting, StepStatus.Waiting)]
    [InlineData(Verdict.NothingYet, StepStatus.NotStarted)]
    public void A_verdict_becomes_a_status_that_twilio_says(Verdict verdict, StepStatus expected)
    {
        var standing = Seen(A.Finding("one", verdict, "Twilio's sentence."));

        Assert.Equal(expected, standing.Status);
        Assert.Equal(SaidBy.Twilio, standing.SaidBy);
        Assert.Equal("Twilio's sentence.", standing.Summary);
        Assert.Equal(Noon, standing.CheckedAt);
    }

    [Fact]
    public void A_pass_carries_no_mark() => Assert.Empty(Seen(A.Finding("one", Verdict.Passed)).Marks);

    [Fact]
    public void A_pass_with_a_warning_is_verified_and_says_what_to_fix()
    {
        var standing = Seen(A.Finding("one", Verdict.PassedWithWarning, null, "Rename the key."));

        Assert.Equal([StepMark.Warning], standing.Marks);
        Assert.Equal(["Rename the key."], standing.Fixes);
    }

    [Fact]
    public void What_nobody_can_mend_is_blocked() =>
        Assert.Equal(StepStatus.Blocked, Seen(A.FinalFinding("one")).Status);

    [Fact]
    public void A_draft_is_in_progress() =>
        Assert.Equal(StepStatus.InProgress, Seen(A.Finding("one", Verdict.NothingYet) with { IsDraft = true }).Status);

    [Fact]
    public void Waiting_says_on_whom_and_since_when_twilio_says_so()
    {
        var standing = Seen(A.Finding("one", Verdict.Waiting) with { WaitingOn = "a carrier", Since = Noon.AddDays(-6) });

        Assert.Equal("Waiting on a carrier", StatusWords.Of(standing));
        Assert.Equal(Noon.AddDays(-6), standing.WaitingSince);
    }

    /// <summary>Noon is a Monday: two business days from the Wednesday before were over on Friday.</summary>
    [Theory]
    [InlineData(-5, 2, true)]
    [InlineData(-5, 3, false)]
    [InlineData(-4, 2, false)]
    [InlineData(-90, null, false)]
    public void Waiting_longer_than_the_longest_usual_time_is_marked(int since, int? longest, bool isOverdue)
    {
        var step = A.Step("one", "one") with
        {
            UsualTime = new UsualTime("usual", "A page", "https://example.com/", new DateOnly(2026, 11, 1), new Duration(1, longest, TimeUnit.BusinessDays)),
        };

        var onboarding = An.Onboarding();
        onboarding.Sees(A.Playbook(step), Noon, A.Finding("one", Verdict.Waiting) with { Since = Noon.AddDays(since) });

        var standing = onboarding.StandingOf(step, Noon);

        Assert.Equal(isOverdue, standing.Has(StepMark.Overdue));
    }

    [Fact]
    public void Where_twilio_does_not_say_since_when_the_first_look_counts()
    {
        var step = A.Step("step", "one");
        var onboarding = An.Onboarding();
        onboarding.Sees(A.Playbook(step), Noon, A.Finding("one", Verdict.Waiting));
        onboarding.Sees(A.Playbook(step), Noon.AddDays(2), A.Finding("one", Verdict.Waiting));

        var standing = onboarding.StandingOf(step, Noon.AddDays(2));

        Assert.Equal("Waiting on Twilio", StatusWords.Of(standing));
        Assert.Equal(Noon, standing.WaitingSince);
    }

    [Fact]
    public void An_unknown_value_of_twilio_is_waiting_and_never_done()
    {
        var definition = new CheckDefinition("one", "True", [], []);

        Assert.Equal(StepStatus.Waiting, Seen(definition.UnknownValue("The status", "brand-new")).Status);
    }

    [Fact]
    public void A_step_nobody_looked_at_is_not_started_and_nobody_says_so()
    {
        var standing = An.Onboarding().StandingOf(A.Step("step", "one"), Noon);

        Assert.Equal(StepStatus.NotStarted, standing.Status);
        Assert.Null(standing.SaidBy);
        Assert.Null(standing.CheckedAt);
        Assert.Equal("Not checked yet.", standing.Summary);
    }

    [Fact]
    public void A_step_without_checks_says_that_a_person_confirms_it() => Assert.Equal(
        "Twilio gives no way to read this. A person confirms it.",
        An.Onboarding().StandingOf(A.Step("step"), Noon).Summary);

    [Theory]
    [InlineData(Verdict.NotPassed, Verdict.Waiting, StepStatus.NeedsAttention)]
    [InlineData(Verdict.Waiting, Verdict.NothingYet, StepStatus.Waiting)]
    [InlineData(Verdict.NothingYet, Verdict.PassedWithWarning, StepStatus.NotStarted)]
    [InlineData(Verdict.Waiting, Verdict.Passed, StepStatus.Waiting)]
    public void Of_two_answers_the_weightier_counts_in_either_order(Verdict heavy, Verdict light, StepStatus expected)
    {
        var (first, second) = (Seen(A.Finding("one", heavy), A.Finding("two", light)), Seen(A.Finding("one", light), A.Finding("two", heavy)));

        Assert.Equal((expected, $"one says {heavy}."), (first.Status, first.Summary));
        Assert.Equal((expected, $"two says {heavy}."), (second.Status, second.Summary));
        Assert.Equal(heavy, second.Finding!.Verdict);
        Assert.Equal("two", second.Records[0].CheckKey);
    }

    [Fact]
    public void A_warning_weighs_more_than_a_pass() =>
        Assert.True(Seen(A.Finding("one", Verdict.PassedWithWarning), A.Finding("two", Verdict.Passed)).Has(StepMark.Warning));

    [Fact]
    public void One_fault_for_good_blocks_although_another_can_be_mended() =>
        Assert.Equal(StepStatus.Blocked, Seen(A.Finding("one", Verdict.NotPassed), A.FinalFinding("two")).Status);

    [Fact]
    public void The_fixes_of_all_checks_are_shown_the_weightiest_first()
    {
        var standing = Seen(
            A.Finding("one", Verdict.PassedWithWarning, null, "Rename it."), A.Finding("two", Verdict.NotPassed, null, "Create it."));

        Assert.Equal(["Create it.", "Rename it."], standing.Fixes);
    }

    [Fact]
    public void Verified_needs_an_answer_of_every_check()
    {
        var step = A.Step("step", "one", "two");
        var onboarding = An.Onboarding();

        onboarding.Sees(A.Playbook(step), Noon, A.Finding("one", Verdict.Passed), A.Finding("two", Verdict.CouldNotCheck));
        Assert.Equal(StepStatus.InProgress, onboarding.StandingOf(step, Noon).Status);

        onboarding.Sees(A.Playbook(step), Noon.AddHours(1), A.Finding("one", Verdict.Passed), A.Finding("two", Verdict.Passed));
        Assert.Equal(StepStatus.Verified, onboarding.StandingOf(step, Noon.AddHours(1)).Status);
    }

    [Fact]
    public void A_check_that_does_not_apply_is_as_if_it_were_not_there() =>
        Assert.Equal(StepStatus.Verified, Seen(A.Finding("one", Verdict.Passed), A.Finding("two", Verdict.DoesNotApply)).Status);

    [Fact]
    public void Where_no_check_applies_the_step_is_not_needed_and_nobody_says_so()
    {
        var standing = Seen(A.Finding("one", Verdict.DoesNotApply, "It does not send to the US."), A.Finding("two", Verdict.DoesNotApply));

        Assert.Equal(StepStatus.NotNeeded, standing.Status);
        Assert.Null(standing.SaidBy);
        Assert.Equal("It does not send to the US.", standing.Summary);
    }

    [Fact]
    public void One_silent_check_keeps_a_step_whose_other_checks_do_not_apply() => Assert.Equal(
        StepStatus.NotStarted,
        Seen(A.Finding("one", Verdict.DoesNotApply), A.Finding("two", Verdict.CouldNotCheck)).Status);

    [Theory]
    [InlineData(6, StepStatus.Verified, false)]
    [InlineData(7, StepStatus.Verified, true)]
    [InlineData(13, StepStatus.Verified, true)]
    [InlineData(14, StepStatus.NeedsAttention, true)]
    public void A_required_step_is_old_after_its_window_and_not_trusted_after_twice_of_it(int days, StepStatus expected, bool old)
    {
        var standing = Aged(A.Step("step", "one"), days);

        Assert.Equal(expected, standing.Status);
        Assert.Equal(old, standing.Has(StepMark.Old));
        Assert.Equal(expected is StepStatus.NeedsAttention, standing.Summary == "Last checked 14 days ago.");
    }

    [Fact]
    public void A_persons_part_does_not_keep_twilios_part_fresh()
    {
        var step = A.Step("step", "one") with { PersonsPart = "Say that it was reviewed." };
        var onboarding = An.Onboarding();
        onboarding.Sees(A.Playbook(step), Noon, A.Finding("one", Verdict.Passed));
        onboarding.Confirm(step, An.Lead, null, null, Noon);

        Assert.Equal(StepStatus.Confirmed, onboarding.StandingOf(step, Noon.AddDays(13)).Status);
        var standing = onboarding.StandingOf(step, Noon.AddDays(14));
        Assert.Equal((StepStatus.NeedsAttention, SaidBy.Twilio, "Last checked 14 days ago."), (standing.Status, standing.SaidBy, standing.Summary));
    }

    [Fact]
    public void A_recommended_step_grows_old_but_stays_verified()
    {
        var standing = Aged(A.Step("step", "one") with { Label = StepLabel.Recommended }, 90);

        Assert.Equal(StepStatus.Verified, standing.Status);
        Assert.True(standing.Has(StepMark.Old));
    }

    [Fact]
    public void The_window_is_the_playbooks() =>
        Assert.False(Aged(A.Step("step", "one") with { WindowDays = 30 }, 29).Has(StepMark.Old));

    [Fact]
    public void The_oldest_answer_gives_the_age()
    {
        var step = A.Step("step", "one", "two");
        var onboarding = An.Onboarding();
        onboarding.Sees(A.Playbook(step), Noon, A.Finding("one", Verdict.Passed), A.Finding("two", Verdict.Passed));
        onboarding.Sees(A.Playbook(step), Noon.AddDays(9), A.Finding("one", Verdict.Passed));

        var standing = onboarding.StandingOf(step, Noon.AddDays(9));

        Assert.Equal(Noon, standing.CheckedAt);
        Assert.True(standing.Has(StepMark.Old));
    }

    private static StepStanding Aged(StepDefinition step, int days)
    {
        var onboarding = An.Onboarding();
        onboarding.Sees(A.Playbook(step), Noon, A.Finding("one", Verdict.Passed));
        return onboarding.StandingOf(step, Noon.AddDays(days));
    }

    private static StepStanding Seen(params Finding[] findings)
    {
        var step = A.Step("step", [.. findings.Select(finding => finding.CheckKey)]);
        var onboarding = An.Onboarding();
        onboarding.Sees(A.Playbook(step), Noon, findings);
        return onboarding.StandingOf(step, Noon);
    }
}
