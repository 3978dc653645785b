using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Testing.Onboardings;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Onboardings;

public sealed class StepConfirmedTests
{
    private static readonly StepDefinition Read = A.Step("read", "one");
    private static readonly StepDefinition Unread = A.Step("unread");
    private static readonly StepDefinition Partly = A.Step("partly", "one") with { PersonsPart = "A person sends a test message." };
    private static readonly DateTimeOffset Noon = Some.Noon;

    [Fact]
    public void A_persons_word_is_confirmed_with_name_time_and_note()
    {
        var standing = Confirmed(Unread);

        Assert.Equal(StepStatus.Confirmed, standing.Status);
        Assert.Equal(SaidBy.Person, standing.SaidBy);
        Assert.Equal(new Confirmation("A. Lead", Noon, "Seen in the Console.", null), standing.Confirmation);
        Assert.Equal("Seen in the Console.", standing.Summary);
        Assert.True(standing.IsDone);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Verdict.Passed)]
    [InlineData(Verdict.PassedWithWarning)]
    [InlineData(Verdict.NotPassed)]
    [InlineData(Verdict.Waiting)]
    [InlineData(Verdict.NothingYet)]
    [InlineData(Verdict.CouldNotCheck)]
    [InlineData(Verdict.DoesNotApply)]
    public void A_person_never_makes_a_step_verified(Verdict? verdict)
    {
        foreach (var step in new[] { Read, Unread, Partly })
        {
            var onboarding = An.Onboarding();
            if (verdict is { } given)
            {
                onboarding.Sees(A.Playbook(step), Noon, A.Finding("one", given));
            }

            var before = onboarding.StandingOf(step, Noon).Status;
            onboarding.Confirm(step, An.Lead, null, null, Noon);

            Assert.True(onboarding.StandingOf(step, Noon).Status is not StepStatus.Verified || before is StepStatus.Verified);
        }
    }

    [Fact]
    public void A_pass_outranks_the_word_and_the_word_is_kept()
    {
        var standing = Confirmed(Read, A.Finding("one", Verdict.Passed));

        Assert.Equal(StepStatus.Verified, standing.Status);
        Assert.Equal(SaidBy.Twilio, standing.SaidBy);
        Assert.NotNull(standing.Confirmation);
        Assert.Empty(standing.Marks);
    }

    [Fact]
    public void A_pass_of_some_checks_only_leaves_it_to_the_person() => Assert.Equal(
        StepStatus.Confirmed,
        Confirmed(A.Step("read", "one", "two"), A.Finding("one", Verdict.Passed)).Status);

    [Fact]
    public void Passed_checks_alone_do_not_finish_a_step_with_a_persons_part()
    {
        var onboarding = An.Onboarding();
        onboarding.Sees(A.Playbook(Partly), Noon, A.Finding("one", Verdict.Passed));

        var standing = onboarding.StandingOf(Partly, Noon);

        Assert.Equal(StepStatus.InProgress, standing.Status);
        Assert.Equal("Twilio's part is verified. A person sends a test message.", standing.Summary);
    }

    [Fact]
    public void Passed_checks_and_the_persons_part_are_confirmed_by_a_person_and_both_are_shown()
    {
        var standing = Confirmed(Partly, A.Finding("one", Verdict.Passed));

        Assert.Equal(StepStatus.Confirmed, standing.Status);
        Assert.NotNull(standing.Confirmation);
        Assert.Equal(Verdict.Passed, standing.Finding!.Verdict);
    }

    [Theory]
    [InlineData(Verdict.Waiting, StepStatus.Waiting)]
    [InlineData(Verdict.NothingYet, StepStatus.InProgress)]
    public void The_persons_part_does_not_stand_in_for_twilios(Verdict verdict, StepStatus expected)
    {
        var standing = Confirmed(Partly, A.Finding("one", verdict, "Twilio reviews it."));

        Assert.Equal(expected, standing.Status);
        Assert.Contains("Twilio reviews it.", standing.Summary, StringComparison.Ordinal);
        Assert.False(standing.Has(StepMark.Disagrees));
        Assert.NotNull(standing.Confirmation);
    }

    [Fact]
    public void A_fault_contradicts_a_persons_part_too() =>
        Assert.True(Confirmed(Partly, A.Finding("one", Verdict.NotPassed)).Has(StepMark.Disagrees));

    [Fact]
    public void The_persons_part_remains_where_no_check_applies()
    {
        var onboarding = An.Onboarding();
        onboarding.Sees(A.Playbook(Partly), Noon, A.Finding("one", Verdict.DoesNotApply));

        var standing = onboarding.StandingOf(Partly, Noon);

        Assert.Equal(StepStatus.NotStarted, standing.Status);
        Assert.Equal("A person sends a test message.", standing.Summary);
    }

    [Fact]
    public void Evidence_alone_is_in_progress()
    {
        var onboarding = An.Onboarding();
        onboarding.AddEvidence(Unread, Evidence.Note("The notary comes on Thursday.", "A. Lead", Noon), An.Lead, Noon);

        var standing = onboarding.StandingOf(Unread, Noon);

        Assert.Equal(StepStatus.InProgress, standing.Status);
        Assert.Equal("The notary comes on Thursday.", Assert.Single(standing.Evidence).Text);
    }

    [Fact]
    public void A_confirmation_taken_back_leaves_the_step_open()
    {
        var onboarding = An.Onboarding();
        onboarding.Confirm(Unread, An.Lead, null, null, Noon);

        Assert.True(onboarding.WithdrawConfirmation(Unread, An.Lead, Noon).IsDone);

        Assert.Equal(StepStatus.NotStarted, onboarding.StandingOf(Unread, Noon).Status);
        Assert.False(onboarding.WithdrawConfirmation(Unread, An.Lead, Noon).IsDone);
    }

    [Fact]
    public void Every_word_of_a_person_moves_the_steps_revision()
    {
        var onboarding = An.Onboarding();

        onboarding.Confirm(Unread, An.Lead, null, null, Noon);
        onboarding.Confirm(Unread, An.Lead, "Again.", null, Noon);

        Assert.Equal(2, onboarding.StandingOf(Unread, Noon).Revision);
    }

    private static StepStanding Confirmed(StepDefinition step, params Finding[] findings)
    {
        var onboarding = An.Onboarding();
        onboarding.Confirm(step, An.Lead, "Seen in the Console.", null, Noon);
        onboarding.Sees(A.Playbook(step), Noon, findings);
        return onboarding.StandingOf(step, Noon);
    }
}
