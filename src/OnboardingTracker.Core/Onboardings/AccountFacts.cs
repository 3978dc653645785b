namespace OnboardingTracker.Core.Onboardings;

/// <summary>The few facts of the Twilio account that stand on the overview; null where this key cannot read them.</summary>
public sealed record AccountFacts(
    string? Name,
    string? Status,
    string? Type,
    decimal? Balance,
    string? Currency,
    DateTimeOffset At)
{
    /// <summary>It has no balance of its own; null in what was read before this was kept.</summary>
    public bool? IsSubaccount { get; init; }

    /// <summary>Spent on a day of the 14 before, on average, in <see cref="Currency"/>; null where it was not read.</summary>
    public decimal? SpentADay { get; init; }

    /// <summary>Whole days that the balance lasts at that pace; null where nothing is spent, or it is not known.</summary>
    public int? DaysLeft => Balance is { } balance && SpentADay is > 0 and var pace ? (int)Math.Clamp(Math.Floor(balance / pace), 0, 9_999) : null;
}
