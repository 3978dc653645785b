namespace OnboardingTracker.Core.Billing.Costs;

/// <summary>A whole month in one currency: what was planned and what was charged.</summary>
/// <param name="Planned">Of the lines that can be compared.</param>
/// <param name="IsPlannedAtLeast">A planned line has no price or quantity.</param>
/// <param name="Actual">The sum of all categories, each amount once.</param>
/// <param name="Told">Twilio's own total of the same days; null when it named none.</param>
public sealed record UsageTotal(Money Planned, bool IsPlannedAtLeast, Money Actual, Money? Told)
{
    /// <summary>Charged less planned.</summary>
    public Money Gap => Actual - Planned;

    /// <summary>What Twilio's own total has beyond its categories, or lacks; null when they agree.</summary>
    public Money? Unexplained => Told is null || Told == Actual ? null : Told - Actual;

    internal static IReadOnlyList<UsageTotal> Of(IEnumerable<UsageGap> gaps, IEnumerable<ActualUsage> totals)
    {
        var told = totals.GroupBy(record => record.Currency, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Sum(record => record.Price), StringComparer.Ordinal);
        return
        [
            .. gaps.GroupBy(gap => gap.Actual.Currency, StringComparer.Ordinal).OrderBy(same => same.Key, StringComparer.Ordinal).Select(same => new UsageTotal(
                new Money(same.Sum(gap => gap.Planned?.Amount ?? 0), same.Key),
                same.Any(gap => gap.IsPlannedAtLeast),
                new Money(same.Sum(gap => gap.Actual.Amount), same.Key),
                told.TryGetValue(same.Key, out var total) ? new Money(total, same.Key) : null)),
        ];
    }
}
