namespace OnboardingTracker.Core.Onboardings;

/// <summary>"Can we send?" for one planned country: yes, or the one reason why not yet or why nobody can say.</summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="StepKey">The step that leads to a yes; null with yes.</param>
/// <param name="At">When Twilio showed it; null while Twilio has not been asked.</param>
public sealed record CountryAnswer(string Country, SendAnswer Answer, string Reason, string? StepKey, DateTimeOffset? At = null)
{
    /// <summary>With <see cref="SendAnswer.Unknown"/>: everything was read, and it does not tell. Then an earlier answer holds no longer.</summary>
    public bool IsUntold { get; init; }
}

public enum SendAnswer
{
    Yes,
    NotYet,
    Unknown,
}
