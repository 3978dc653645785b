using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Testing.Onboardings;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Telling;

public sealed class WorthTellingTests
{
    private static readonly StepDefinition Step = A.Step("campaign", "one");
    private static readonly StepDefinition Other = A.Step("other");
    private static readonly StepPlaybook Playbook = A.Playbook(Step, Other);
    private static readonly DateTimeOffset Later = Some.Noon.AddHours(1);

    [Theory]
    [InlineData(Verdict.Passed)]
    [InlineData(Verdict.NotPassed)]
    public void A_step_that_stops_waiting_is_told_to_everybody(Verdict verdict)
    {
        var onboarding = Seen(Verdict.Waiting);

        onboarding.Sees(Playbook, Later, A.Finding("one", verdict));

        var tiding = Assert.Single(onboarding.Tidings);
        Assert.StartsWith("\"Do campaign\": Waiting on Twilio → ", tiding.Sentence, StringComparison.Ordinal);
        Assert.Equal(("campaign", null, null), (tiding.StepKey, tiding.OnlyName, tiding.ExceptId));
        Assert.Contains(tiding.Entry, onboarding.Recorded);
    }

    [Fact]
    public void A_step_that_breaks_is_told_and_one_that_begins_is_not()
    {
        var onboarding = An.Onboarding();
        onboarding.Sees(Playbook, Some.Noon, A.Finding("one", Verdict.Passed));
        Assert.Empty(onboarding.Tidings);

        onboarding.Sees(Playbook, Later, A.Finding("one", Verdict.NotPassed));

        Assert.Equal("\"Do campaign\": Verified by Twilio → Needs attention", Assert.Single(onboarding.Tidings).Sentence);
    }

    [Fact]
    public void A_failed_look_is_not_told()
    {
        var onboarding = Seen(Verdict.Waiting);

        onboarding.Sees(Playbook, Later, A.Finding("one", Verdict.CouldNotCheck));

        Assert.Empty(onboarding.Tidings);
    }

    [Fact]
    public void A_disagreement_is_told_once_although_the_step_moved_too()
    {
        var onboarding = Seen(Verdict.Passed);
        onboarding.Confirm(Step, An.Lead, null, null, Some.Noon);
        onboarding.Forget();

        onboarding.Sees(Playbook, Later, A.Finding("one", Verdict.NotPassed));

        Assert.Equal(ActivityKind.Disagreement, Assert.Single(onboarding.Tidings).Entry.Kind);
    }

    [Fact]
    public void Whoever_confirms_against_Twilio_is_not_told_of_it_and_the_others_are()
    {
        var onboarding = Seen(Verdict.NotPassed);

        onboarding.Confirm(Step, An.Lead, null, null, Later);

        Assert.Equal("lead", Assert.Single(onboarding.Tidings).ExceptId);
    }

    [Fact]
    public void What_a_person_does_is_no_tiding()
    {
        var onboarding = Seen(Verdict.Waiting);

        onboarding.Confirm(Other, An.Lead, null, null, Later);
        onboarding.MarkNotNeeded(Other, An.Lead, "Later.", Later);

        Assert.Empty(onboarding.Tidings);
    }

    [Fact]
    public void Who_gave_what_has_grown_old_is_asked_once()
    {
        var playbook = A.Playbook(Step, Other with { ConfirmationDays = 14 });
        var onboarding = An.Onboarding();
        onboarding.Confirm(Other, An.Lead, null, null, Some.Noon);
        onboarding.Sees(playbook, Some.Noon.AddDays(10), A.Finding("one", Verdict.Waiting));
        Assert.Empty(onboarding.Tidings);

        onboarding.Sees(playbook, Some.Noon.AddDays(15), A.Finding("one", Verdict.Waiting));
        onboarding.Sees(playbook, Some.Noon.AddDays(16), A.Finding("one", Verdict.Waiting));

        var tiding = Assert.Single(onboarding.Tidings);
        Assert.Equal(("other", "A. Lead", ActivityKind.RenewalAsked), (tiding.StepKey, tiding.OnlyName, tiding.Entry.Kind));
    }

    [Fact]
    public void What_grew_old_before_the_first_look_is_asked_for_with_it()
    {
        var playbook = A.Playbook(Step, Other with { ConfirmationDays = 14 });
        var onboarding = An.Onboarding();
        onboarding.Confirm(Other, An.Lead, null, null, Some.Noon);

        onboarding.Sees(playbook, Some.Noon.AddDays(15), A.Finding("one", Verdict.NothingYet));

        Assert.Equal(("other", "A. Lead"), Assert.Single(onboarding.Tidings) is { } tiding ? (tiding.StepKey, tiding.OnlyName) : default);
    }

    [Fact]
    public void A_milestone_that_is_completed_is_told()
    {
        var onboarding = Seen(Verdict.NothingYet, A.Playbook(Step));

        onboarding.Sees(A.Playbook(Step), Later, A.Finding("one", Verdict.Passed));

        Assert.Equal("Milestone completed: Account", Assert.Single(onboarding.Tidings).Sentence);
    }

    [Theory]
    [InlineData(3, 3)]
    [InlineData(4, 1)]
    public void Many_steps_of_one_look_are_one_tiding_with_their_number(int steps, int tidings)
    {
        StepDefinition[] moved = [.. Enumerable.Range(0, steps).Select(number => A.Step($"step-{number}", $"check-{number}"))];
        var playbook = A.Playbook([.. moved, Other]);
        var onboarding = An.Onboarding();
        onboarding.Sees(playbook, Some.Noon, [.. moved.Select(step => A.Finding(step.Checks[0], Verdict.Waiting))]);
        onboarding.Forget();

        onboarding.Sees(playbook, Later, [.. moved.Select(step => A.Finding(step.Checks[0], Verdict.Passed))]);

        Assert.Equal(tidings, onboarding.Tidings.Count);
        Assert.Equal(tidings == 1, onboarding.Tidings[0] is { Sentence: "4 steps moved with one look", StepKey: null });
    }

    [Fact]
    public void The_first_look_at_a_practice_account_is_news_to_nobody()
    {
        var onboarding = Onboarding.Start("practice", "Practice", null, Profile.Unknown, isPractice: true, An.Lead, Some.Noon);

        onboarding.Sees(A.Playbook(Step), Later, A.Finding("one", Verdict.Passed));

        Assert.Empty(onboarding.Tidings);
    }

    [Fact]
    public void A_lost_connection_is_told_to_all_and_one_restored_to_all_but_who_did_it()
    {
        var onboarding = An.Onboarding();

        onboarding.RecordConnection(Actor.Twilio, ActivityKind.ConnectionLost, "Lost", Some.Noon);
        onboarding.RecordConnection(An.Lead, ActivityKind.ConnectionRestored, "Works", Later);
        onboarding.RecordConnection(An.Lead, ActivityKind.Connected, "Connected", Later);

        Assert.Equal([null, "lead"], onboarding.Tidings.Select(tiding => tiding.ExceptId));
    }

    private static Onboarding Seen(Verdict verdict, StepPlaybook? playbook = null)
    {
        var onboarding = An.Onboarding();
        onboarding.Sees(playbook ?? Playbook, Some.Noon, A.Finding("one", verdict));
        onboarding.Forget();
        return onboarding;
    }
}
