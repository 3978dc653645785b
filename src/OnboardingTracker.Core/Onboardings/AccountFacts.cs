namespace OnboardingTracker.Core.Onboardings;

/// <summary>The few facts of the Twilio account that stand on the overview; null where this key cannot read them.</summary>
public sealed record AccountFacts(
    string? Name,
    string? Status,
    string? Type,
    decimal? Balance,
    string? Currency,
    DateTimeOffset At);
