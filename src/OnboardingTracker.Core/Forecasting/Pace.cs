namespace OnboardingTracker.Core.Forecasting;

/// <summary>What the time of an open step is reckoned from.</summary>
public enum Pace
{
    /// <summary>Nobody outside has to act: the day on which it can start.</summary>
    OwnWork,

    /// <summary>Its usual time, from the day on which it can start.</summary>
    Usual,

    /// <summary>No source says how long it takes.</summary>
    Unknown,

    /// <summary>Handed in: its usual time less the days it has waited.</summary>
    Waiting,

    /// <summary>Handed in longer ago than it usually takes.</summary>
    Overdue,

    /// <summary>Nobody can say until it is unblocked.</summary>
    Blocked,
}
