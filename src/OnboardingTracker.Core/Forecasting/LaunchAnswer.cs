namespace OnboardingTracker.Core.Forecasting;

/// <summary>What can be said about the day on which a country can be reached.</summary>
public enum LaunchAnswer
{
    /// <summary>Twilio shows that it can be, or nothing is left to do.</summary>
    CanSendNow,

    /// <summary>Between two days.</summary>
    Range,

    /// <summary>Not before a day; how long after it nobody knows.</summary>
    NotBefore,

    /// <summary>A blocked step is in the way, or no planned sender reaches the country.</summary>
    CannotSay,
}
