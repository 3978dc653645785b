using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Testing.Onboardings;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Onboardings;

public sealed class StepNotNeededTests
{
    private static readonly StepDefinition Step = A.Step("step", "one");
    private static readonly StepDefinition OnlyForTheUs = Step with
    {
        AppliesWhen = Condition.Parse("countries has US"),
        NotNeededBecause = "This programme does not send to the US.",
    };

    private static readonly DateTimeOffset Noon = Some.Noon;

    [Fact]
    public void A_step_left_out_carries_the_reason_and_leaves_the_total()
    {
        var onboarding = An.Onboarding();
        Assert.True(onboarding.MarkNotNeeded(Step, An.Lead, "We do not send to the US.", Noon).IsDone);

        var list = Checklist.Read(onboarding, A.Playbook(Step, A.Step("other")), Noon);

        var standing = list.Find("step")!;
        Assert.Equal((StepStatus.NotNeeded, SaidBy.Person), (standing.Status, standing.SaidBy));
        Assert.Equal("We do not send to the US.", standing.Summary);
        Assert.Equal(new StepCounts(Done: 0, Total: 1, NotNeeded: 1), list.Counts);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_step_is_not_left_out_without_a_reason(string reason)
    {
        var onboarding = An.Onboarding();

        Assert.False(onboarding.MarkNotNeeded(Step, An.Lead, reason, Noon).IsDone);
        Assert.Empty(onboarding.Recorded);
    }

    [Fact]
    public void A_fault_does_not_bring_a_left_out_step_back()
    {
        var onboarding = An.Onboarding();
        onboarding.MarkNotNeeded(Step, An.Lead, "Not ours.", Noon);
        onboarding.Sees(A.Playbook(Step), Noon, A.Finding("one", Verdict.NotPassed));

        var standing = onboarding.StandingOf(Step, Noon);

        Assert.Equal(StepStatus.NotNeeded, standing.Status);
        Assert.Empty(standing.Marks);
    }

    [Fact]
    public void A_step_that_twilio_shows_as_done_cannot_be_left_out()
    {
        var onboarding = An.Onboarding();
        onboarding.Sees(A.Playbook(Step), Noon, A.Finding("one", Verdict.Passed));

        var outcome = onboarding.MarkNotNeeded(Step, An.Lead, "Not ours.", Noon);

        Assert.Contains("already shows", outcome.Refusal, StringComparison.Ordinal);
        Assert.Equal(StepStatus.Verified, onboarding.StandingOf(Step, Noon).Status);
    }

    [Fact]
    public void A_step_can_be_taken_back_once()
    {
        var onboarding = An.Onboarding();
        onboarding.MarkNotNeeded(Step, An.Lead, "Not ours.", Noon);

        Assert.True(onboarding.MarkNeeded(Step, An.Lead, Noon).IsDone);
        Assert.Equal(StepStatus.NotStarted, onboarding.StandingOf(Step, Noon).Status);
        Assert.False(onboarding.MarkNeeded(Step, An.Lead, Noon).IsDone);
    }

    [Fact]
    public void Confirming_takes_a_left_out_step_back()
    {
        var onboarding = An.Onboarding();
        onboarding.MarkNotNeeded(Step, An.Lead, "Not ours.", Noon);
        onboarding.Confirm(Step, An.Lead, null, null, Noon);

        Assert.Equal(StepStatus.Confirmed, onboarding.StandingOf(Step, Noon).Status);
    }

    [Fact]
    public void The_profile_switches_a_step_off_and_nobody_says_so()
    {
        var standing = An.Onboarding(new Profile { Countries = ["DE"] }).StandingOf(OnlyForTheUs, Noon);

        Assert.Equal(StepStatus.NotNeeded, standing.Status);
        Assert.Null(standing.SaidBy);
        Assert.Equal("This programme does not send to the US.", standing.Summary);
    }

    [Fact]
    public void A_step_that_the_profile_switched_off_cannot_be_confirmed()
    {
        var onboarding = An.Onboarding(new Profile { Countries = ["DE"] });

        var outcome = onboarding.Confirm(OnlyForTheUs, An.Lead, null, null, Noon);

        Assert.Contains("Change the profile", outcome.Refusal, StringComparison.Ordinal);
        Assert.Null(onboarding.Find("step"));
    }

    [Fact]
    public void An_unknown_profile_switches_nothing_off()
    {
        Assert.Equal(StepStatus.NotStarted, An.Onboarding().StandingOf(OnlyForTheUs, Noon).Status);
        Assert.Equal(StepStatus.NotStarted, An.Onboarding(new Profile { Countries = ["US"] }).StandingOf(OnlyForTheUs, Noon).Status);
    }

    [Fact]
    public void A_changed_profile_brings_the_step_back()
    {
        var onboarding = An.Onboarding(new Profile { Countries = ["DE"] });

        onboarding.Describe("US launch", null, new Profile { Countries = ["DE", "US"] }, An.Lead, Noon);

        Assert.Equal(StepStatus.NotStarted, onboarding.StandingOf(OnlyForTheUs, Noon).Status);
    }
}
