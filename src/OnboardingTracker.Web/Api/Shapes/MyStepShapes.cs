using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Playbook;

namespace OnboardingTracker.Web.Api.Shapes;

/// <summary>A step that waits for the person of the token.</summary>
/// <param name="Onboarding">Its key.</param>
/// <param name="Due">Null when no day is known.</param>
/// <param name="Group">Why it is here: how near it is due, or, of a step of somebody else, what is wanted of you.</param>
public sealed record MyStepShape(
    string Onboarding, string OnboardingName, string Step, string Title, MilestoneKey Milestone, StepStatus Status, DueDateShape? Due, MyStepGroup Group)
{
    public static MyStepShape Of(MyStep mine) => new(
        mine.Onboarding.Key,
        mine.Onboarding.Name,
        mine.Step.Key,
        mine.Step.Definition.Title,
        mine.Step.Definition.Milestone,
        mine.Step.Status,
        DueDateShape.Of(mine.Due),
        mine.Group);
}

/// <summary>One page of them, the most urgent first.</summary>
public sealed record MyStepListShape(IReadOnlyList<MyStepShape> Items, string? NextCursor);
