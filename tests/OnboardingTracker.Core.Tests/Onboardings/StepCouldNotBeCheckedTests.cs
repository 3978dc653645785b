using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Testing.Onboardings;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Onboardings;

public sealed class StepCouldNotBeCheckedTests
{
    private static readonly StepDefinition Step = A.Step("step", "one");
    private static readonly DateTimeOffset Noon = Some.Noon;
    private static readonly DateTimeOffset Later = Noon.AddDays(3);

    [Theory]
    [InlineData(Verdict.Passed, StepStatus.Verified)]
    [InlineData(Verdict.NotPassed, StepStatus.NeedsAttention)]
    [InlineData(Verdict.Waiting, StepStatus.Waiting)]
    public void A_failed_look_changes_no_status_and_keeps_the_age_of_the_answer(Verdict before, StepStatus expected)
    {
        var onboarding = Looked(A.Finding("one", before));
        onboarding.Sees(A.Playbook(Step), Later, A.Finding("one", Verdict.CouldNotCheck, "Twilio did not answer in 10 seconds."));

        var standing = onboarding.StandingOf(Step, Later);

        Assert.Equal(expected, standing.Status);
        Assert.Equal(Noon, standing.CheckedAt);
        Assert.Equal([StepMark.CouldNotCheck], standing.Marks);
        Assert.Equal(new LookFailure("Twilio did not answer in 10 seconds.", Later), standing.LookFailure);
    }

    [Fact]
    public void The_next_good_look_takes_the_mark_away()
    {
        var onboarding = Looked(A.Finding("one", Verdict.CouldNotCheck));
        onboarding.Sees(A.Playbook(Step), Later, A.Finding("one", Verdict.Passed));

        var standing = onboarding.StandingOf(Step, Later);

        Assert.Equal(StepStatus.Verified, standing.Status);
        Assert.Empty(standing.Marks);
        Assert.Null(standing.LookFailure);
    }

    [Fact]
    public void A_step_whose_first_look_failed_stays_open_and_a_person_may_confirm_it()
    {
        var onboarding = Looked(A.Finding("one", Verdict.CouldNotCheck));
        Assert.Equal(StepStatus.NotStarted, onboarding.StandingOf(Step, Noon).Status);

        Assert.True(onboarding.Confirm(Step, An.Lead, "I looked into the Console.", null, Later).IsDone);

        var standing = onboarding.StandingOf(Step, Later);
        Assert.Equal(StepStatus.Confirmed, standing.Status);
        Assert.Equal([StepMark.CouldNotCheck], standing.Marks);
    }

    [Fact]
    public void An_answer_grows_old_while_looks_fail()
    {
        var onboarding = Looked(A.Finding("one", Verdict.Passed));
        onboarding.Sees(A.Playbook(Step), Noon.AddDays(20), A.Finding("one", Verdict.CouldNotCheck));

        var standing = onboarding.StandingOf(Step, Noon.AddDays(20));

        Assert.Equal(StepStatus.NeedsAttention, standing.Status);
        Assert.Equal([StepMark.CouldNotCheck, StepMark.Old], standing.Marks);
    }

    [Fact]
    public void A_failed_look_leaves_a_kept_word_kept()
    {
        var onboarding = Looked(A.Finding("one", Verdict.NotPassed));
        onboarding.Confirm(Step, An.Lead, null, null, Noon);
        onboarding.KeepConfirmation(Step, An.Lead, "Support told us so.", Noon);
        onboarding.Sees(A.Playbook(Step), Later, A.Finding("one", Verdict.CouldNotCheck));

        Assert.Equal(StepStatus.Confirmed, onboarding.StandingOf(Step, Later).Status);
    }

    private static Onboarding Looked(Finding finding)
    {
        var onboarding = An.Onboarding();
        onboarding.Sees(A.Playbook(Step), Noon, finding);
        return onboarding;
    }
}
