using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Testing.Onboardings;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Onboardings;

public sealed class OnboardingActivityTests
{
    private static readonly StepDefinition Step = A.Step("step", "one");
    private static readonly StepPlaybook Playbook = A.Playbook(Step);
    private static readonly DateTimeOffset Noon = Some.Noon;

    [Fact]
    public void Starting_is_recorded_with_who_and_when()
    {
        var onboarding = Onboarding.Start("us-launch", "US launch", null, Profile.Unknown, isPractice: false, An.Lead, Noon);

        var entry = Assert.Single(onboarding.Recorded);
        Assert.Equal((ActivityKind.Created, ActorKind.Person, "A. Lead", Noon), (entry.Kind, entry.ActorKind, entry.ActorName, entry.At));
        Assert.Equal(onboarding.Id, entry.OnboardingId);
    }

    [Fact]
    public void Every_change_of_a_person_is_recorded_once_and_moves_the_revision()
    {
        var onboarding = An.Onboarding();
        var piece = Evidence.Link("https://northwind.example/proof", "A. Lead", Noon);
        (Action Act, ActivityKind Kind)[] changes =
        [
            (() => onboarding.Describe("EU launch", null, Profile.Unknown, An.Lead, Noon), ActivityKind.Changed),
            (() => onboarding.AddEvidence(Step, piece, An.Lead, Noon), ActivityKind.EvidenceAdded),
            (() => onboarding.RemoveEvidence(Step, piece.Id, An.Lead, Noon), ActivityKind.EvidenceRemoved),
            (() => onboarding.Confirm(Step, An.Lead, null, null, Noon), ActivityKind.Confirmed),
            (() => onboarding.WithdrawConfirmation(Step, An.Lead, Noon), ActivityKind.ConfirmationWithdrawn),
            (() => onboarding.Deny(Step, An.Lead, "Not so.", Noon), ActivityKind.Denied),
            (() => onboarding.WithdrawDenial(Step, An.Lead, Noon), ActivityKind.DenialWithdrawn),
            (() => onboarding.MarkNotNeeded(Step, An.Lead, "Not ours.", Noon), ActivityKind.NotNeeded),
            (() => onboarding.MarkNeeded(Step, An.Lead, Noon), ActivityKind.NeededAgain),
            (() => onboarding.SetDueDate(Step, DateOnly.FromDateTime(Noon.DateTime), An.Lead, Noon), ActivityKind.DueDateChanged),
        ];

        foreach (var (act, kind) in changes)
        {
            var revision = onboarding.Revision;
            onboarding.Forget();

            act();

            Assert.Equal(kind, Assert.Single(onboarding.Recorded).Kind);
            Assert.Equal(revision + 1, onboarding.Revision);
        }
    }

    [Fact]
    public void A_description_that_changes_nothing_is_no_change()
    {
        var onboarding = An.Onboarding(new Profile { Countries = ["US"] });
        var (revision, details) = (onboarding.Revision, onboarding.DetailsRevision);

        Assert.True(onboarding.Describe("US launch", "Northwind", new Profile { Countries = ["US"] }, An.Lead, Noon).IsDone);

        Assert.Empty(onboarding.Recorded);
        Assert.Equal((revision, details), (onboarding.Revision, onboarding.DetailsRevision));
    }

    [Fact]
    public void Only_a_description_moves_the_revision_of_the_details()
    {
        var onboarding = An.Onboarding();
        var before = onboarding.DetailsRevision;

        onboarding.Confirm(Step, An.Lead, null, null, Noon);
        Assert.Equal(before, onboarding.DetailsRevision);

        onboarding.Describe("EU launch", null, Profile.Unknown, An.Lead, Noon);
        Assert.Equal(before + 1, onboarding.DetailsRevision);
    }

    [Fact]
    public void A_changed_status_is_recorded_with_both_words_and_twilios_sentence()
    {
        var onboarding = An.Onboarding();

        onboarding.Sees(Playbook, Noon, A.Finding("one", Verdict.Waiting, "The brand is in review.") with { WaitingOn = "a carrier" });

        var entry = Assert.Single(onboarding.Recorded);
        Assert.Equal((ActivityKind.StatusChanged, ActorKind.TwilioCheck, "step"), (entry.Kind, entry.ActorKind, entry.StepKey));
        Assert.Equal("\"Do step\": Not started → Waiting on a carrier", entry.Sentence);
        Assert.Equal("The brand is in review.", entry.Detail);
    }

    [Fact]
    public void A_status_that_stays_is_not_recorded_again()
    {
        var onboarding = An.Onboarding();
        onboarding.Sees(Playbook, Noon, A.Finding("one", Verdict.Passed));
        onboarding.Forget();

        onboarding.Sees(Playbook, Noon.AddHours(1), A.Finding("one", Verdict.Passed));

        Assert.Empty(onboarding.Recorded);
        Assert.Equal(Noon.AddHours(1), onboarding.CheckedAt);
    }

    [Fact]
    public void A_new_disagreement_is_recorded_beside_the_status()
    {
        var onboarding = An.Onboarding();
        onboarding.Confirm(Step, An.Lead, null, null, Noon);
        onboarding.Forget();

        onboarding.Sees(Playbook, Noon.AddHours(1), A.Finding("one", Verdict.NotPassed));

        Assert.Equal([ActivityKind.StatusChanged, ActivityKind.Disagreement], onboarding.Recorded.Select(entry => entry.Kind));
    }

    [Fact]
    public void A_failed_look_is_recorded_when_it_begins_and_says_that_no_status_changed()
    {
        var onboarding = An.Onboarding();

        onboarding.Sees(Playbook, Noon, A.Finding("one", Verdict.CouldNotCheck, "Twilio is not answering."));
        onboarding.Sees(Playbook, Noon.AddHours(1), A.Finding("one", Verdict.CouldNotCheck, "Twilio is not answering."));

        var entry = Assert.Single(onboarding.Recorded);
        Assert.Equal(ActivityKind.CouldNotCheck, entry.Kind);
        Assert.EndsWith("No status changed", entry.Sentence, StringComparison.Ordinal);
        Assert.Equal("Twilio is not answering.", entry.Detail);
    }

    [Fact]
    public void A_failed_look_does_not_say_that_no_status_changed_where_another_check_of_the_step_moved_it()
    {
        var playbook = A.Playbook(A.Step("step", "one", "two"));
        var onboarding = An.Onboarding();

        onboarding.Sees(playbook, Noon, A.Finding("one", Verdict.CouldNotCheck, "Twilio is not answering."), A.Finding("two", Verdict.NotPassed));

        Assert.Equal(
            ["\"Do step\": Not started → Needs attention", "Could not check all of \"Do step\""],
            onboarding.Recorded.Select(entry => entry.Sentence));
    }

    [Fact]
    public void A_look_older_than_the_last_one_is_ignored_as_a_whole()
    {
        var onboarding = An.Onboarding();
        onboarding.Observe(Run(Verdict.Passed, SendAnswer.Yes, "Northwind"), Playbook, Noon.AddHours(1));
        onboarding.Forget();
        var revision = onboarding.Revision;

        onboarding.Observe(Run(Verdict.NotPassed, SendAnswer.NotYet, "Old name"), Playbook, Noon);

        Assert.Equal(StepStatus.Verified, onboarding.StandingOf(Step, Noon.AddHours(1)).Status);
        Assert.Equal(SendAnswer.Yes, Assert.Single(onboarding.CanSend).Answer);
        Assert.Equal("Northwind", onboarding.Facts?.Name);
        Assert.Equal(Noon.AddHours(1), onboarding.CheckedAt);
        Assert.Empty(onboarding.Recorded);
        Assert.Equal(revision, onboarding.Revision);
    }

    [Fact]
    public void An_unknown_answer_about_a_country_does_not_wipe_out_a_known_one()
    {
        var onboarding = An.Onboarding();
        onboarding.Observe(Run(Verdict.Passed, SendAnswer.Yes, "Northwind"), Playbook, Noon);

        onboarding.Observe(Run(Verdict.CouldNotCheck, SendAnswer.Unknown, null), Playbook, Noon.AddHours(1));

        Assert.Equal(SendAnswer.Yes, Assert.Single(onboarding.CanSend).Answer);
        Assert.Equal("Northwind", onboarding.Facts?.Name);
    }

    [Fact]
    public void An_answer_that_nobody_can_give_any_more_replaces_a_known_one()
    {
        var onboarding = An.Onboarding();
        onboarding.Observe(Run(Verdict.Passed, SendAnswer.Yes, "Northwind"), Playbook, Noon);

        var untold = Run(Verdict.Passed, SendAnswer.Unknown, "Northwind");
        onboarding.Observe(untold with { CanSend = [untold.CanSend[0] with { IsUntold = true }] }, Playbook, Noon.AddHours(1));

        var answer = Assert.Single(onboarding.CanSend);
        Assert.Equal((SendAnswer.Unknown, Noon.AddHours(1)), (answer.Answer, answer.At));
    }

    private static Observation Run(Verdict verdict, SendAnswer answer, string? account) => new(
        Some.AccountSid,
        [A.Finding("one", verdict)],
        [new CountryAnswer("US", answer, "A reason.", null)],
        account is null ? null : new AccountFacts(account, "active", "Full", null, null, Noon));
}
