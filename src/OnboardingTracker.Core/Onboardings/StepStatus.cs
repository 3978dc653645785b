namespace OnboardingTracker.Core.Onboardings;

/// <summary>The nine states a step can be in. Computed from claims, never stored as truth.</summary>
public enum StepStatus
{
    NotStarted,
    CannotStartYet,
    InProgress,
    Waiting,
    NeedsAttention,
    Blocked,

    /// <summary>Twilio itself shows it done. No person can set this.</summary>
    Verified,

    /// <summary>Somebody with the right role says it is done.</summary>
    Confirmed,

    /// <summary>Leaves the total; always carries a reason.</summary>
    NotNeeded,
}
