namespace OnboardingTracker.Core.Billing.Costs;

/// <summary>One month of a forecast.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Percent">Of the full volume.</param>
/// <param name="Messages">Planned messages of all countries; null when not known.</param>
/// <param name="Totals">One for each currency, never added to each other; none when no line has a currency.</param>
public sealed record CostMonth(DateOnly Month, decimal Percent, Estimate? Messages, IReadOnlyList<ForecastLine> Lines, IReadOnlyList<CurrencyTotal> Totals)
{
    /// <summary>A line is not known, so that the month costs more than its totals say.</summary>
    public bool IsAtLeast => Lines.Any(line => line.IsUnknown);
}
