using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Testing.Onboardings;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Onboardings;

public sealed class MilestoneStatusTests
{
    /// <summary>Each word is one step: a verdict, "Final" for a fault for good, with "?" after it where the step is only recommended.</summary>
    [Theory]
    [InlineData("Passed Passed", MilestoneStatus.Done)]
    [InlineData("Passed DoesNotApply", MilestoneStatus.Done)]
    [InlineData("Passed NothingYet?", MilestoneStatus.Done)]
    [InlineData("Final NotPassed Waiting", MilestoneStatus.Blocked)]
    [InlineData("Passed Final?", MilestoneStatus.NeedsAttention)]
    [InlineData("Passed NotPassed?", MilestoneStatus.NeedsAttention)]
    [InlineData("NotPassed Waiting NothingYet", MilestoneStatus.NeedsAttention)]
    [InlineData("Passed Waiting", MilestoneStatus.Waiting)]
    [InlineData("Passed Waiting NothingYet?", MilestoneStatus.Waiting)]
    [InlineData("Passed Waiting Draft?", MilestoneStatus.InProgress)]
    [InlineData("Waiting NothingYet", MilestoneStatus.InProgress)]
    [InlineData("Waiting Draft", MilestoneStatus.InProgress)]
    [InlineData("Passed NothingYet", MilestoneStatus.InProgress)]
    [InlineData("NothingYet NothingYet", MilestoneStatus.NotStarted)]
    public void A_milestone_stands_as_its_weightiest_steps_do(string steps, MilestoneStatus expected)
    {
        var words = steps.Split(' ').Select((word, index) => (Key: $"s{index}", Word: word.TrimEnd('?'), IsRequired: !word.EndsWith('?'))).ToList();
        var playbook = A.Playbook([.. words.Select(step =>
            A.Step(step.Key, step.Key) with { Label = step.IsRequired ? StepLabel.Required : StepLabel.Recommended })]);
        var onboarding = An.Onboarding();
        onboarding.Sees(playbook, Some.Noon, [.. words.Select(step => Say(step.Key, step.Word))]);

        var list = Checklist.Read(onboarding, playbook, Some.Noon);

        Assert.Equal(expected, list.Milestones[0].Status);
    }

    [Fact]
    public void A_step_counts_for_its_own_milestone_only()
    {
        var playbook = A.Playbook(A.Step("a", "a"), A.Step("b", "b") with { Milestone = MilestoneKey.Delivery });
        var onboarding = An.Onboarding();
        onboarding.Sees(playbook, Some.Noon, A.Finding("a", Verdict.Passed), A.Finding("b", Verdict.NotPassed));

        var milestones = Checklist.Read(onboarding, playbook, Some.Noon).Milestones;

        Assert.Equal((MilestoneKey.Account, MilestoneStatus.Done), (milestones[0].Definition.Key, milestones[0].Status));
        Assert.Equal((MilestoneKey.Delivery, MilestoneStatus.NeedsAttention), (milestones[4].Definition.Key, milestones[4].Status));
        Assert.Equal("b", Assert.Single(milestones[4].Steps).Key);
    }

    private static Finding Say(string check, string word) => word switch
    {
        "Final" => A.FinalFinding(check),
        "Draft" => A.Finding(check, Verdict.NothingYet) with { IsDraft = true },
        _ => A.Finding(check, Enum.Parse<Verdict>(word)),
    };
}
