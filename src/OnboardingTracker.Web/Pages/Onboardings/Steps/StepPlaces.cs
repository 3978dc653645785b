using OnboardingTracker.Web.Ui;

namespace OnboardingTracker.Web.Pages.Onboardings.Steps;

/// <summary>Where a step's small pages go on: the row of the checklist they were asked from, or the step's own page.</summary>
internal static class StepPlaces
{
    public static string After(CurrentOnboarding onboarding, bool onRow)
    {
        var step = onboarding.Step!;
        return onRow
            ? $"{Links.Milestone(onboarding.Key, step.Definition.Milestone)}?marked={step.Key}#step-{step.Key}"
            : Links.Step(onboarding.Key, step.Key);
    }
}
