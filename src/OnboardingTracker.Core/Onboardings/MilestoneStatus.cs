namespace OnboardingTracker.Core.Onboardings;

/// <summary>The computed state of a milestone.</summary>
public enum MilestoneStatus
{
    NotStarted,
    Waiting,
    InProgress,
    NeedsAttention,
    Blocked,
    Done,
}
