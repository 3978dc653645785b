using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Testing.Onboardings;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Onboardings;

public sealed class DisagreementTests
{
    private static readonly StepDefinition Step = A.Step("step", "one");
    private static readonly DateTimeOffset Noon = Some.Noon;
    private static readonly DateTimeOffset Later = Noon.AddHours(1);

    [Theory]
    [InlineData(Verdict.NotPassed)]
    [InlineData(Verdict.Waiting)]
    [InlineData(Verdict.NothingYet)]
    public void Anything_short_of_a_pass_contradicts_a_confirmation(Verdict verdict)
    {
        var standing = Disputed(A.Finding("one", verdict)).StandingOf(Step, Noon);

        Assert.Equal(StepStatus.NeedsAttention, standing.Status);
        Assert.Equal(SaidBy.Twilio, standing.SaidBy);
        Assert.Equal([StepMark.Disagrees], standing.Marks);
        Assert.NotNull(standing.Confirmation);
    }

    [Theory]
    [InlineData(Verdict.CouldNotCheck)]
    [InlineData(Verdict.Passed)]
    [InlineData(Verdict.PassedWithWarning)]
    public void Neither_a_failed_look_nor_a_pass_contradicts(Verdict verdict)
    {
        var onboarding = Disputed(A.Finding("one", verdict));

        Assert.False(onboarding.StandingOf(Step, Noon).Has(StepMark.Disagrees));
        Assert.False(onboarding.KeepConfirmation(Step, An.Lead, "Because.", Noon).IsDone);
        Assert.False(onboarding.UseTwiliosAnswer(Step, An.Lead, Noon).IsDone);
    }

    [Fact]
    public void A_fault_for_good_blocks_a_confirmed_step()
    {
        var standing = Disputed(A.FinalFinding("one")).StandingOf(Step, Noon);

        Assert.Equal(StepStatus.Blocked, standing.Status);
        Assert.True(standing.Has(StepMark.Disagrees));
    }

    [Fact]
    public void Confirming_against_twilio_disagrees_from_the_start_and_says_so_in_the_history()
    {
        var onboarding = An.Onboarding();
        onboarding.Sees(A.Playbook(Step), Noon, A.Finding("one", Verdict.NotPassed, "There is no key."));
        onboarding.Forget();

        onboarding.Confirm(Step, An.Lead, null, null, Noon);

        Assert.Equal([ActivityKind.Confirmed, ActivityKind.Disagreement], onboarding.Recorded.Select(entry => entry.Kind));
        Assert.Equal("There is no key.", onboarding.Recorded[1].Detail);
        Assert.Equal(StepStatus.NeedsAttention, onboarding.StandingOf(Step, Noon).Status);
    }

    [Fact]
    public void Keeping_the_confirmation_makes_it_confirmed_and_still_disagreeing()
    {
        var onboarding = Kept(A.Finding("one", Verdict.NotPassed));

        var standing = onboarding.StandingOf(Step, Later);

        Assert.Equal(StepStatus.Confirmed, standing.Status);
        Assert.Equal(SaidBy.Person, standing.SaidBy);
        Assert.Equal([StepMark.Disagrees], standing.Marks);
        Assert.Equal("A. Lead kept the confirmation: Support told us so.", standing.Summary);
        Assert.Equal(ActivityKind.DisagreementDecided, onboarding.Recorded[^1].Kind);
        Assert.Equal("Support told us so.", onboarding.Recorded[^1].Detail);
    }

    [Fact]
    public void A_confirmation_is_not_kept_without_a_reason()
    {
        var onboarding = Disputed(A.Finding("one", Verdict.NotPassed));

        Assert.False(onboarding.KeepConfirmation(Step, An.Lead, "  ", Noon).IsDone);
        Assert.Equal(StepStatus.NeedsAttention, onboarding.StandingOf(Step, Noon).Status);
    }

    [Theory]
    [InlineData("Do this.")]
    [InlineData("The same said in other words.")]
    public void The_same_answer_read_again_does_not_ask_again(string fix)
    {
        var before = A.Finding("one", Verdict.NotPassed) with { Fixes = ["Do this."] };
        var onboarding = Kept(before);

        onboarding.Sees(A.Playbook(Step), Later.AddDays(1), before with { Fixes = [fix] });

        Assert.Equal(StepStatus.Confirmed, onboarding.StandingOf(Step, Later.AddDays(1)).Status);
    }

    [Theory]
    [InlineData("verdict")]
    [InlineData("seen")]
    public void A_changed_answer_asks_again(string what)
    {
        var before = A.Finding("one", Verdict.NotPassed);
        var onboarding = Kept(before);

        onboarding.Sees(A.Playbook(Step), Later.AddDays(1), what switch
        {
            "verdict" => before with { Verdict = Verdict.Waiting },
            _ => before with { Seen = [new Seen("one", "something else")] },
        });

        var standing = onboarding.StandingOf(Step, Later.AddDays(1));
        Assert.Equal(StepStatus.NeedsAttention, standing.Status);
        Assert.True(standing.Has(StepMark.Disagrees));
        Assert.Null(standing.KeptWord);
    }

    [Fact]
    public void A_pass_ends_a_kept_disagreement()
    {
        var onboarding = Kept(A.Finding("one", Verdict.NotPassed));

        onboarding.Sees(A.Playbook(Step), Later.AddDays(1), A.Finding("one", Verdict.Passed));

        var standing = onboarding.StandingOf(Step, Later.AddDays(1));
        Assert.Equal(StepStatus.Verified, standing.Status);
        Assert.Empty(standing.Marks);
    }

    [Theory]
    [InlineData(Verdict.NotPassed, StepStatus.NeedsAttention)]
    [InlineData(Verdict.Waiting, StepStatus.Waiting)]
    [InlineData(Verdict.NothingYet, StepStatus.NotStarted)]
    public void Using_twilios_answer_moves_the_word_to_the_history(Verdict verdict, StepStatus expected)
    {
        var onboarding = Disputed(A.Finding("one", verdict));

        Assert.True(onboarding.UseTwiliosAnswer(Step, An.Lead, Later).IsDone);

        var standing = onboarding.StandingOf(Step, Later);
        Assert.Equal(expected, standing.Status);
        Assert.Empty(standing.Marks);
        Assert.Null(standing.Confirmation);
        Assert.Equal("A. Lead had confirmed it: Seen in the Console.", onboarding.Recorded[^1].Detail);
    }

    [Fact]
    public void Confirming_again_after_keeping_asks_again()
    {
        var onboarding = Kept(A.Finding("one", Verdict.NotPassed));

        onboarding.Confirm(Step, An.Lead, "Once more.", null, Later);

        Assert.Equal(StepStatus.NeedsAttention, onboarding.StandingOf(Step, Later).Status);
    }

    private static Onboarding Disputed(Finding finding)
    {
        var onboarding = An.Onboarding();
        onboarding.Confirm(Step, An.Lead, "Seen in the Console.", null, Noon);
        onboarding.Sees(A.Playbook(Step), Noon, finding);
        onboarding.Forget();
        return onboarding;
    }

    private static Onboarding Kept(Finding finding)
    {
        var onboarding = Disputed(finding);
        Assert.True(onboarding.KeepConfirmation(Step, An.Lead, "Support told us so.", Later).IsDone);
        return onboarding;
    }
}
