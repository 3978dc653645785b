using OnboardingTracker.Web.Ui;

namespace OnboardingTracker.Web.Pages.Onboardings.Steps;

/// <summary>Where a step's small pages go on: the row of the checklist they were asked from, or the step's own page.</summary>
internal static class StepPlaces
{
    /// <param name="marked">The steps the checklist already kept in their place, as its form sent them.</param>
    public static string After(CurrentOnboarding onboarding, bool onRow, string? marked = null)
    {
        var step = onboarding.Step!;
        if (!onRow)
        {
            return Links.Step(onboarding.Key, step.Key);
        }

        // Only keys the playbook knows: what a form sends ends in an address.
        var playbook = onboarding.Checklist.Playbook;
        var kept = KeysIn(marked).Where(key => playbook.Find(key) is not null).Append(step.Key).Distinct(StringComparer.Ordinal);
        return $"{Links.Milestone(onboarding.Key, step.Definition.Milestone)}?marked={string.Join(',', kept)}#step-{step.Key}";
    }

    /// <summary>The keys of steps in <c>marked</c>: "a,b".</summary>
    public static string[] KeysIn(string? marked) => marked?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [];
}
