using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Testing.Onboardings;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Onboardings;

/// <summary>What a person gave counts for as long as the playbook says, and the one who gave it is named when it does not.</summary>
public sealed class RenewalTests
{
    private static readonly StepDefinition Step = A.Step("step") with { ConfirmationDays = 180 };
    private static readonly StepDefinition Checked = A.Step("step", "one") with { ConfirmationDays = 180 };
    private static readonly DateTimeOffset Noon = Some.Noon;
    private static readonly DateTimeOffset Over = Noon.AddDays(180).AddSeconds(1);

    [Fact]
    public void A_confirmation_counts_until_its_window_is_over()
    {
        var onboarding = Confirmed(Step);

        Assert.Equal(StepStatus.Confirmed, onboarding.StandingOf(Step, Noon.AddDays(180)).Status);
        var standing = onboarding.StandingOf(Step, Over);
        Assert.Equal((StepStatus.NeedsAttention, SaidBy.Person, true), (standing.Status, standing.SaidBy, standing.IsToRenew));
        Assert.Equal("A. Lead's confirmation is older than 180 days; confirm it again.", standing.Summary);
        Assert.NotNull(standing.Confirmation);
    }

    [Fact]
    public void Without_a_window_a_confirmation_lasts() =>
        Assert.Equal(StepStatus.Confirmed, Confirmed(A.Step("step")).StandingOf(A.Step("step"), Noon.AddYears(5)).Status);

    [Fact]
    public void Confirming_again_begins_a_new_window()
    {
        var onboarding = Confirmed(Step);

        onboarding.Confirm(Step, An.Lead, "Looked again.", null, Over);

        Assert.Equal(StepStatus.Confirmed, onboarding.StandingOf(Step, Over.AddDays(180)).Status);
    }

    [Fact]
    public void What_twilio_verifies_needs_no_renewal()
    {
        var onboarding = Confirmed(Checked);
        onboarding.Sees(A.Playbook(Checked), Over, A.Finding("one", Verdict.Passed));

        Assert.Equal(StepStatus.Verified, onboarding.StandingOf(Checked, Over).Status);
    }

    [Fact]
    public void A_persons_part_is_renewed_although_twilios_part_is_fresh()
    {
        var step = Checked with { PersonsPart = "Say that the payment method was reviewed." };
        var onboarding = Confirmed(step);
        onboarding.Sees(A.Playbook(step), Over, A.Finding("one", Verdict.Passed));

        Assert.Equal("A. Lead's confirmation is older than 180 days; confirm it again.", onboarding.StandingOf(step, Over).Summary);
    }

    [Fact]
    public void Evidence_counts_from_the_day_it_is_from_and_its_giver_is_named()
    {
        var onboarding = Confirmed(Step);
        onboarding.AddEvidence(Step, Evidence.Note("The signed letter", "F. Finance", Noon, new DateOnly(2026, 6, 1)), An.Lead, Noon);

        var standing = onboarding.StandingOf(Step, Noon.AddDays(30));

        Assert.Equal((StepStatus.NeedsAttention, true), (standing.Status, standing.IsToRenew));
        Assert.Equal("F. Finance's evidence is from 1 Jun 2026, more than 180 days ago; add newer evidence.", standing.Summary);
    }

    [Fact]
    public void The_newest_evidence_counts_and_one_without_a_day_is_from_when_it_was_added()
    {
        var onboarding = Confirmed(Step);
        onboarding.AddEvidence(Step, Evidence.Note("Old", "F. Finance", Noon, new DateOnly(2020, 1, 1)), An.Lead, Noon);
        onboarding.AddEvidence(Step, Evidence.Link("https://northwind.example/new", "F. Finance", Noon), An.Lead, Noon);

        Assert.Equal(StepStatus.Confirmed, onboarding.StandingOf(Step, Noon.AddDays(100)).Status);
    }

    [Theory]
    [InlineData("1999-12-31", "The evidence cannot be from before the year 2000.")]
    [InlineData("2026-11-25", "The evidence cannot be from a day that is still to come.")]
    [InlineData("2026-11-24", null)]
    [InlineData(null, null)]
    public void A_day_that_evidence_cannot_be_from_is_refused(string? day, string? sentence)
    {
        // Noon of the 23rd in UTC is the 24th where days begin first.
        var dated = day is null ? (DateOnly?)null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

        var outcome = An.Onboarding().AddEvidence(Step, Evidence.Note("Note", "A. Lead", Noon, dated), An.Lead, Noon);

        Assert.Equal(sentence, outcome.Refusal);
    }

    [Fact]
    public void A_word_kept_against_twilio_is_asked_for_again_after_its_window()
    {
        var onboarding = Confirmed(Checked);
        onboarding.Sees(A.Playbook(Checked), Noon, A.Finding("one", Verdict.NotPassed));
        Assert.True(onboarding.KeepConfirmation(Checked, An.Lead, "Support told us so.", Noon).IsDone);

        Assert.Equal(StepStatus.Confirmed, onboarding.StandingOf(Checked, Noon.AddDays(180)).Status);
        var standing = onboarding.StandingOf(Checked, Over);
        Assert.Equal((StepStatus.NeedsAttention, SaidBy.Twilio, true), (standing.Status, standing.SaidBy, standing.Has(StepMark.Disagrees)));
        Assert.Equal("A. Lead's decision to keep the confirmation is older than 180 days; decide again.", standing.Summary);
        Assert.Null(standing.KeptWord);
        Assert.True(onboarding.KeepConfirmation(Checked, An.Lead, "They still say so.", Over).IsDone);
    }

    private static Onboarding Confirmed(StepDefinition step)
    {
        var onboarding = An.Onboarding();
        Assert.True(onboarding.Confirm(step, An.Lead, "Seen in the Console.", null, Noon).IsDone);
        return onboarding;
    }
}
