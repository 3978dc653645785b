namespace OnboardingTracker.Core.Billing.Costs;

/// <summary>What a plan will cost, month by month. Computed, never stored, and nothing in it is rounded.</summary>
/// <param name="Totals">Of all months, one for each currency.</param>
/// <param name="Unknown">The lines whose cost is not known, each once, as it stands in its first month.</param>
public sealed record CostForecast(
    CostPlan Plan, DateOnly Today, IReadOnlyList<CostMonth> Months, IReadOnlyList<CurrencyTotal> Totals, IReadOnlyList<ForecastLine> Unknown)
{
    /// <summary>A line is not known, so that the plan costs more than the totals say.</summary>
    public bool IsAtLeast => Unknown.Count > 0;

    /// <param name="today">In the time zone of whoever asks; the age of prices is counted from it.</param>
    /// <exception cref="ArgumentException">The plan has <see cref="CostPlan.Problems"/>; the message names them.</exception>
    public static CostForecast Of(CostPlan plan, PriceList prices, DateOnly today)
    {
        Refuse(plan);
        var lines = new LineOf(prices, today);
        List<CostMonth> months = [.. plan.AllMonths.Select((month, place) => Month(plan, lines, month, place))];
        var all = months.SelectMany(month => month.Lines).ToList();
        return new CostForecast(
            plan, today, months, CurrencyTotal.Of(all), [.. all.Where(line => line.IsUnknown).DistinctBy(line => line.Key, StringComparer.Ordinal)]);
    }

    /// <summary>One month of a plan, also beyond its end: what is paid monthly and the last percent of the volume hold on.</summary>
    /// <param name="month">Any day of it. Before the plan starts nothing is planned.</param>
    /// <param name="today">As in <see cref="Of"/>.</param>
    /// <exception cref="ArgumentException">The plan has <see cref="CostPlan.Problems"/>; the message names them.</exception>
    public static CostMonth MonthOf(CostPlan plan, PriceList prices, DateOnly month, DateOnly today)
    {
        Refuse(plan);
        var first = new DateOnly(month.Year, month.Month, 1);
        var place = ((month.Year - plan.Start.Year) * 12) + month.Month - plan.Start.Month;
        return place < 0 ? new CostMonth(first, 0, Estimate.Zero, [], []) : Month(plan, new LineOf(prices, today), first, place);
    }

    private static void Refuse(CostPlan plan)
    {
        if (plan.Problems is { Count: > 0 } problems)
        {
            throw new ArgumentException(string.Join(' ', problems), nameof(plan));
        }
    }

    private static CostMonth Month(CostPlan plan, LineOf lines, DateOnly month, int place)
    {
        var percent = plan.PercentIn(place);
        List<ForecastLine> own =
        [
            .. place == 0 ? [.. A2pLines.OneTime(plan, lines), .. SenderLines.OneTime(plan, lines)] : Enumerable.Empty<ForecastLine>(),
            .. SenderLines.Recurring(plan, lines),
            .. A2pLines.Recurring(plan, lines),
            .. new MessageLines(plan, lines, month, percent).All(),
        ];
        var messages = plan.Volume is null ? null : plan.Volume.In(month) * Estimate.Exactly(percent / 100);
        return new CostMonth(month, percent, messages, own, CurrencyTotal.Of(own));
    }
}
