namespace OnboardingTracker.Core.Onboardings;

/// <summary>A remark on top of a status, never a status of its own.</summary>
public enum StepMark
{
    /// <summary>A person says done, Twilio shows otherwise.</summary>
    Disagrees,

    /// <summary>Passed with a warning.</summary>
    Warning,

    /// <summary>The last look failed; what is shown is older.</summary>
    CouldNotCheck,

    /// <summary>The last good look is older than the step's window.</summary>
    Old,

    /// <summary>It waits on others for longer than its source calls usual.</summary>
    Overdue,
}
