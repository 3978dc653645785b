namespace OnboardingTracker.Core.Playbook;

/// <summary>The article's five milestones, in its order.</summary>
public enum MilestoneKey
{
    Account,
    Numbers,
    Architecture,
    Compliance,
    Delivery,
}
