namespace OnboardingTracker.Core.Billing.Costs;

/// <summary>One line of a month: what it is, how it was reckoned and who says what it costs.</summary>
public sealed record ForecastLine
{
    /// <summary>The same in every month: kind, country and type, such as "number:DE:mobile".</summary>
    public required string Key { get; init; }

    public required string Title { get; init; }

    public required CostKind Kind { get; init; }

    /// <summary>What is paid for.</summary>
    public required PriceKind Item { get; init; }

    /// <summary>ISO 3166-1 alpha-2; null for what belongs to no country.</summary>
    public string? Country { get; init; }

    /// <summary>The sum in words with its figures, or why there is none.</summary>
    public required string Formula { get; init; }

    /// <summary>In the unit of the item; null when it is not known.</summary>
    public Estimate? Quantity { get; init; }

    /// <summary>Null when it is not known.</summary>
    public Estimate? UnitPrice { get; init; }

    /// <summary>Not rounded. Null when quantity or price is not known; nothing planned costs nothing, whatever the price.</summary>
    public Estimate? Amount { get; init; }

    /// <summary>ISO 4217; null when it is not known.</summary>
    public string? Currency { get; init; }

    public string? Source { get; init; }

    public string? Address { get; init; }

    /// <summary>The day on which the oldest of its prices was read.</summary>
    public DateOnly? ReadOn { get; init; }

    /// <summary>The date of the source itself; null where it bears none.</summary>
    public DateOnly? AsOf { get; init; }

    public bool IsLive { get; init; }

    /// <summary>Days since the source was written or, where it bears no date, since it was read; null without a price.</summary>
    public int? PriceAge { get; init; }

    public string? Note { get; init; }

    /// <summary>What it costs is not known, so that every sum with it is "at least".</summary>
    public bool IsUnknown => Amount is null;
}
