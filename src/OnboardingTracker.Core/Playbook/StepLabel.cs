namespace OnboardingTracker.Core.Playbook;

/// <summary>How much a step matters for the launch.</summary>
public enum StepLabel
{
    Required,
    Recommended,
    Optional,
}
