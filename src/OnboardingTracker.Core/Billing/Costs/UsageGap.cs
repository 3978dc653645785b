namespace OnboardingTracker.Core.Billing.Costs;

/// <summary>One part of the bill: what was planned for a month, what was charged, and where the gap between them comes from.</summary>
public sealed record UsageGap
{
    /// <summary>Null for a category that is in no forecast.</summary>
    public UsageGroup? Group { get; init; }

    public required string Title { get; init; }

    /// <summary>The lines of the forecast that it holds.</summary>
    public IReadOnlyList<string> LineKeys { get; init; } = [];

    /// <summary>The usage categories that were counted.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>The expected amount; null when nothing of it was planned in this currency, or nothing planned has a price.</summary>
    public Money? Planned { get; init; }

    /// <summary>A planned line has no price or quantity, so that more was to be expected than the plan says.</summary>
    public bool IsPlannedAtLeast { get; init; }

    public decimal PlannedCount { get; init; }

    public required Money Actual { get; init; }

    public decimal ActualCount { get; init; }

    /// <summary>Of the gap, what comes from another count at the planned price.</summary>
    public required Money Volume { get; init; }

    /// <summary>Of the gap, what comes from another price for one.</summary>
    public required Money Price { get; init; }

    /// <summary>Of the gap, what the plan cannot explain, because it plans none of it or lacks its price.</summary>
    public required Money Rest { get; init; }

    /// <summary>Charged less planned; above zero when more was charged. The sum of its three parts.</summary>
    public Money Gap => Volume + Price + Rest;

    /// <summary>Nothing was planned and nothing used.</summary>
    internal bool IsNothing => Planned is null or { Amount: 0 } && !IsPlannedAtLeast && Actual.Amount == 0 && ActualCount == 0;

    /// <summary>The same as sentences.</summary>
    public string Words => UsageGapWords.Of(this);

    /// <summary>Of the sentences those that say where the gap comes from.</summary>
    public string Why => UsageGapWords.Why(this);
}
