using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Testing.Onboardings;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.People;

/// <summary>Which steps are one's own, and in which order they stand.</summary>
public sealed class MyStepTests
{
    private static readonly DateTimeOffset Noon = Some.Noon;
    private static readonly DateOnly Today = DateOnly.FromDateTime(Noon.DateTime);
    private static readonly string[] Keys = ["late", "soon", "later", "no-date", "done", "left-out", "foreign", "mentioned", "old"];
    private static readonly StepPlaybook Playbook =
        A.Playbook([.. Keys.Select(key => A.Step(key) with { ConfirmationDays = key is "old" ? 30 : null })]);

    [Fact]
    public void Open_steps_stand_by_how_near_they_are_due_and_then_what_others_want()
    {
        var mine = Mine(owned: ["no-date", "later", "soon", "late", "done", "left-out"], mentioned: ["mentioned", "done", "late"]);

        Assert.Equal(
            ["late Overdue", "soon ThisWeek", "later Later", "no-date NoDate", "old ToRenew", "mentioned Mentioned"],
            MyStep.Of([mine], Noon).Select(step => $"{step.Step.Key} {step.Group}"));
    }

    [Fact]
    public void What_somebody_else_gave_and_what_nobody_wants_of_me_is_not_mine() =>
        Assert.Empty(MyStep.Of([Mine([], []) with { Name = "Somebody else" }], Noon));

    [Fact]
    public void What_was_given_by_a_token_of_mine_is_mine() =>
        Assert.Equal(["old"], MyStep.Of([Mine([], [], by: "A. Lead (API token nightly)")], Noon).Select(step => step.Step.Key));

    private static MyOnboarding Mine(string[] owned, string[] mentioned, string by = "A. Lead")
    {
        var onboarding = An.Onboarding();
        void SetDue(string key, int days) => onboarding.SetDueDate(Playbook.Find(key)!, Today.AddDays(days), An.Lead, Noon);
        SetDue("late", -2);
        SetDue("soon", 3);
        SetDue("later", 30);
        onboarding.Confirm(Playbook.Find("done")!, An.Lead, null, null, Noon);
        onboarding.MarkNotNeeded(Playbook.Find("left-out")!, An.Lead, "Not ours.", Noon);
        onboarding.Confirm(Playbook.Find("old")!, An.Lead with { Name = by }, null, null, Noon.AddDays(-60));
        return new MyOnboarding(Checklist.Read(onboarding, Playbook, Noon), "A. Lead", owned.ToHashSet(), mentioned.ToHashSet());
    }
}
