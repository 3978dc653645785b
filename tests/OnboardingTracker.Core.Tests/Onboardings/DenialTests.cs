using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Testing.Onboardings;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Onboardings;

/// <summary>Somebody looked, and it is not so: another thing than nobody having looked.</summary>
public sealed class DenialTests
{
    private static readonly StepDefinition Step = A.Step("step", "one");
    private static readonly StepDefinition Manual = A.Step("manual");
    private static readonly DateTimeOffset Noon = Some.Noon;

    [Fact]
    public void A_denied_step_needs_attention_and_the_person_says_so()
    {
        var standing = Denied(Manual).StandingOf(Manual, Noon);

        Assert.Equal((StepStatus.NeedsAttention, SaidBy.Person, false), (standing.Status, standing.SaidBy, standing.IsToRenew));
        Assert.Equal("A. Lead says this is not done: Two people have no second factor.", standing.Summary);
        Assert.Equal(new Denial("A. Lead", Noon, "Two people have no second factor."), standing.Denial);
    }

    [Fact]
    public void The_history_says_who_looked_and_what_they_saw()
    {
        var entry = Assert.Single(Denied(Manual).Recorded);

        Assert.Equal((ActivityKind.Denied, "manual", "A. Lead"), (entry.Kind, entry.StepKey, entry.ActorName));
        Assert.Equal(("Marked \"Do manual\" as not done", "Two people have no second factor."), (entry.Sentence, entry.Detail));
    }

    [Theory]
    [InlineData(Verdict.Passed)]
    [InlineData(Verdict.Waiting)]
    [InlineData(Verdict.NothingYet)]
    public void No_answer_but_a_fault_outranks_a_person_who_looked(Verdict verdict)
    {
        var onboarding = Denied(Step);
        onboarding.Sees(A.Playbook(Step), Noon, A.Finding("one", verdict));

        var standing = onboarding.StandingOf(Step, Noon);

        Assert.Equal((StepStatus.NeedsAttention, SaidBy.Person), (standing.Status, standing.SaidBy));
        Assert.Equal(verdict, standing.Finding!.Verdict);
        Assert.Equal(verdict is Verdict.Passed, standing.Has(StepMark.Disagrees));
    }

    [Fact]
    public void Where_twilio_shows_the_fault_too_it_says_what_to_fix()
    {
        var onboarding = Denied(Step);
        onboarding.Sees(A.Playbook(Step), Noon, A.Finding("one", Verdict.NotPassed, "There is no key.", "Create one."));

        var standing = onboarding.StandingOf(Step, Noon);

        Assert.Equal((StepStatus.NeedsAttention, SaidBy.Twilio, "There is no key."), (standing.Status, standing.SaidBy, standing.Summary));
        Assert.NotNull(standing.Denial);
    }

    [Fact]
    public void The_later_word_of_the_two_counts()
    {
        var onboarding = Denied(Manual);

        onboarding.Confirm(Manual, An.Lead, "Mended.", null, Noon.AddDays(1));
        var confirmed = onboarding.StandingOf(Manual, Noon.AddDays(1));
        onboarding.Deny(Manual, An.Lead, "Broken again.", Noon.AddDays(2));
        var denied = onboarding.StandingOf(Manual, Noon.AddDays(2));

        Assert.Equal(StepStatus.Confirmed, confirmed.Status);
        Assert.Null(confirmed.Denial);
        Assert.Equal(StepStatus.NeedsAttention, denied.Status);
        Assert.Null(denied.Confirmation);
    }

    [Fact]
    public void Taking_it_back_leaves_the_step_as_if_nobody_had_said_anything()
    {
        var onboarding = Denied(Manual);
        onboarding.Forget();

        Assert.True(onboarding.WithdrawDenial(Manual, An.Lead, Noon).IsDone);

        Assert.Equal(StepStatus.NotStarted, onboarding.StandingOf(Manual, Noon).Status);
        Assert.Equal(ActivityKind.DenialWithdrawn, Assert.Single(onboarding.Recorded).Kind);
        Assert.Equal("Nobody says that \"Do manual\" is not done.", onboarding.WithdrawDenial(Manual, An.Lead, Noon).Refusal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void A_step_is_not_denied_without_what_was_seen(string note)
    {
        var onboarding = An.Onboarding();

        Assert.Equal("Say what you saw: why is \"Do manual\" not done?", onboarding.Deny(Manual, An.Lead, note, Noon).Refusal);
        Assert.Empty(onboarding.Recorded);
    }

    [Fact]
    public void A_heading_and_a_step_that_does_not_apply_are_not_denied()
    {
        var switchedOff = Manual with { AppliesWhen = Condition.Parse("countries has US"), NotNeededBecause = "No US." };
        var onboarding = An.Onboarding(new Profile { Countries = ["DE"] });

        Assert.Contains("is a heading", onboarding.Deny(A.Heading("heading"), An.Lead, "No.", Noon).Refusal, StringComparison.Ordinal);
        Assert.Contains("is not needed here: No US.", onboarding.Deny(switchedOff, An.Lead, "No.", Noon).Refusal, StringComparison.Ordinal);
    }

    private static Onboarding Denied(StepDefinition step)
    {
        var onboarding = An.Onboarding();
        Assert.True(onboarding.Deny(step, An.Lead, "Two people have no second factor.", Noon).IsDone);
        return onboarding;
    }
}
