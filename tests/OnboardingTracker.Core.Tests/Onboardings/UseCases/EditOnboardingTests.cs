using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Onboardings.UseCases;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Core.Tests.Fakes;
using OnboardingTracker.Testing.Onboardings;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Onboardings.UseCases;

public sealed class EditOnboardingTests
{
    private static readonly StepDefinition Step = A.Step("step");
    private static readonly Actor Other = new(ActorKind.Person, "other", "B. Member");

    private readonly InMemoryOnboardings onboardings = new();
    private readonly EditOnboarding edit;

    public EditOnboardingTests()
    {
        onboardings.Put(An.Onboarding());
        edit = new EditOnboarding(onboardings, A.Review());
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_unknown_onboarding_has_no_outcome() =>
        Assert.Null(await edit.RunAsync("nowhere", Confirm, Cancellation));

    [Fact]
    public async Task What_the_rule_did_is_saved_with_its_activity()
    {
        var outcome = await edit.RunAsync("us-launch", Confirm, Cancellation);

        Assert.True(outcome!.IsDone);
        Assert.NotNull(onboardings["us-launch"].Find("step")!.Confirmation);
        Assert.Equal([ActivityKind.Confirmed], onboardings.Activity.Select(entry => entry.Kind));
    }

    [Fact]
    public async Task A_refusal_saves_nothing()
    {
        var outcome = await edit.RunAsync(
            "us-launch", onboarding => onboarding.WithdrawConfirmation(Step, An.Lead, Some.Noon), Cancellation);

        Assert.Equal("Nobody has confirmed \"Do step\".", outcome!.Refusal);
        Assert.Equal(0, onboardings.Saves);
    }

    [Fact]
    public async Task A_rule_that_changed_nothing_saves_nothing()
    {
        Assert.True((await edit.RunAsync("us-launch", _ => Outcome.Done, Cancellation))!.IsDone);
        Assert.Equal(0, onboardings.Saves);
    }

    [Fact]
    public async Task A_lost_race_is_run_again_on_what_is_there_now_and_both_changes_stay()
    {
        onboardings.Meanwhile.Enqueue(one => one.AddEvidence(Step, Evidence.Note("A note.", "B. Member", Some.Noon), Other, Some.Noon));

        var outcome = await edit.RunAsync("us-launch", Confirm, Cancellation);

        Assert.True(outcome!.IsDone);
        Assert.Equal(2, onboardings.Loads);
        var step = onboardings["us-launch"].Find("step")!;
        Assert.NotNull(step.Confirmation);
        Assert.Single(step.Evidence);
        Assert.Single(onboardings.Activity);
    }

    [Fact]
    public async Task After_five_lost_races_the_conflict_is_told()
    {
        for (var race = 0; race < 5; race++)
        {
            onboardings.Meanwhile.Enqueue(one => one.RecordConnection(Actor.System, ActivityKind.Connected, "Again.", Some.Noon));
        }

        var outcome = await edit.RunAsync("us-launch", Confirm, Cancellation);

        Assert.True(outcome!.IsConflict);
        Assert.Equal(5, onboardings.Loads);
        Assert.Null(onboardings["us-launch"].Find("step"));
    }

    [Fact]
    public async Task A_file_is_saved_with_its_evidence_once()
    {
        var piece = Evidence.File("proof.pdf", "application/pdf", 3, "", "A. Lead", Some.Noon);
        onboardings.Meanwhile.Enqueue(one => one.RecordConnection(Actor.System, ActivityKind.Connected, "Meanwhile.", Some.Noon));

        var outcome = await new AddEvidence(edit, TimeProvider.System).RunAsync(
            "us-launch", Step, piece, new byte[] { 1, 2, 3 }, An.Lead, Cancellation);

        Assert.True(outcome!.IsDone);
        Assert.Equal(piece.Id, Assert.Single(onboardings.Files).EvidenceId);
        Assert.Equal(piece.Id, Assert.Single(onboardings["us-launch"].Find("step")!.Evidence).Id);
    }

    [Fact]
    public async Task A_step_that_somebody_changed_since_the_form_was_made_is_a_conflict_that_names_them()
    {
        onboardings["us-launch"].Confirm(Step, Other, "Mine.", null, Some.Noon);

        var outcome = await new ConfirmStep(edit, TimeProvider.System).RunAsync(
            new ConfirmStepRequest("us-launch", Step, An.Lead, "Also mine.", null, ExpectedRevision: 0), Cancellation);

        Assert.True(outcome!.IsConflict);
        Assert.StartsWith("B. Member changed this step", outcome.Refusal, StringComparison.Ordinal);
        Assert.Equal("Mine.", onboardings["us-launch"].Find("step")!.Confirmation!.Note);
    }

    [Fact]
    public async Task Somebody_who_is_faster_by_a_moment_is_a_conflict_too()
    {
        onboardings.Meanwhile.Enqueue(one => one.Confirm(Step, Other, "Mine.", null, Some.Noon));

        var outcome = await new ConfirmStep(edit, TimeProvider.System).RunAsync(
            new ConfirmStepRequest("us-launch", Step, An.Lead, "Also mine.", null, ExpectedRevision: 0), Cancellation);

        Assert.True(outcome!.IsConflict);
        Assert.Equal("Mine.", onboardings["us-launch"].Find("step")!.Confirmation!.Note);
    }

    [Fact]
    public async Task A_change_to_another_step_is_no_conflict()
    {
        onboardings.Meanwhile.Enqueue(one => one.Confirm(A.Step("other"), Other, null, null, Some.Noon));

        var outcome = await new ConfirmStep(edit, TimeProvider.System).RunAsync(
            new ConfirmStepRequest("us-launch", Step, An.Lead, null, null, ExpectedRevision: 0), Cancellation);

        Assert.True(outcome!.IsDone);
        Assert.Equal(2, onboardings["us-launch"].Steps.Count);
    }

    [Fact]
    public void The_revision_the_person_saw_or_none_at_all_is_no_conflict()
    {
        var onboarding = onboardings["us-launch"];
        onboarding.Confirm(Step, Other, null, null, Some.Noon);

        Assert.Null(EditOnboarding.ConflictOn(onboarding, "step", 1));
        Assert.Null(EditOnboarding.ConflictOn(onboarding, "step", null));
        Assert.Null(EditOnboarding.ConflictOn(onboarding, "untouched", 0));
        Assert.True(EditOnboarding.ConflictOn(onboarding, "step", 2)!.IsConflict);
    }

    [Fact]
    public async Task Details_that_somebody_changed_since_the_form_was_made_are_a_conflict()
    {
        var describe = new DescribeOnboarding(edit, TimeProvider.System);
        var seen = onboardings["us-launch"].DetailsRevision;

        var first = await describe.RunAsync("us-launch", "Winter launch", null, Profile.Unknown, Other, seen, Cancellation);
        var second = await describe.RunAsync("us-launch", "Summer launch", null, Profile.Unknown, An.Lead, seen, Cancellation);

        Assert.True(first!.IsDone);
        Assert.True(second!.IsConflict);
        Assert.Equal("Winter launch", onboardings["us-launch"].Name);
    }

    private static Outcome Confirm(Onboarding onboarding) => onboarding.Confirm(Step, An.Lead, "Seen.", null, Some.Noon);
}
