namespace OnboardingTracker.Core.Billing.Costs;

/// <summary>A gap as sentences.</summary>
internal static class UsageGapWords
{
    public static string Of(UsageGap gap) => string.Join(' ', Reasons(gap).Prepend(Summary(gap)));

    public static string Why(UsageGap gap) => Reasons(gap).ToList() is { Count: > 0 } reasons ? string.Join(' ', reasons)
        : gap.Planned is not null ? "As planned."
        : gap.IsPlannedAtLeast ? "It was planned without a known price."
        : "Nothing of it was planned.";

    private static string Summary(UsageGap gap) => gap.Planned is { } planned
        ? $"{gap.Title}: {(gap.IsPlannedAtLeast ? "at least " : "")}{planned} planned, {gap.Actual} charged, {Difference(gap.Gap)}."
        : $"{gap.Title}: {gap.Actual} charged, {(gap.IsPlannedAtLeast ? "planned without a known price" : "nothing planned")}.";

    private static IEnumerable<string> Reasons(UsageGap gap)
    {
        if (gap.Volume.Amount != 0)
        {
            yield return $"{Amount(gap.Volume)} because there were {Figures.Of(gap.ActualCount)} instead of {Figures.Of(gap.PlannedCount)}.";
        }

        if (gap.Price.Amount != 0)
        {
            yield return $"{Amount(gap.Price)} because one cost {Each(gap.Actual, gap.ActualCount)} instead of {Each(gap.Planned!, gap.PlannedCount)}.";
        }

        if (gap is { Planned: not null, Rest.Amount: not 0 })
        {
            yield return $"{Amount(gap.Rest)} cannot be explained by the plan: {(gap.IsPlannedAtLeast ? "a line of it has no price or quantity" : "it counts none of it")}.";
        }
    }

    private static Money Each(Money money, decimal count) => new(money.Amount / count, money.Currency);

    private static string Difference(Money gap) => gap.Amount == 0 ? "no gap" : Amount(gap);

    private static string Amount(Money gap) => gap.Amount >= 0 ? $"{gap} more" : $"{gap * -1} less";
}
