using OnboardingTracker.Core.Playbook;

namespace OnboardingTracker.Core.Onboardings;

/// <summary>Where a milestone stands, from its steps.</summary>
public sealed record MilestoneStanding(Milestone Definition, MilestoneStatus Status, StepCounts Counts, IReadOnlyList<StepStanding> Steps);

/// <summary>"14 of 22 done, 1 not needed". Steps that are not needed have left the total.</summary>
public sealed record StepCounts(int Done, int Total, int NotNeeded)
{
    public static StepCounts Of(IReadOnlyCollection<StepStanding> steps)
    {
        var notNeeded = steps.Count(step => step.Status is StepStatus.NotNeeded);
        return new StepCounts(steps.Count(step => step.IsDone), steps.Count - notNeeded, notNeeded);
    }
}
