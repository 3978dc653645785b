using OnboardingTracker.Core.Billing.Categories;
using OnboardingTracker.Core.Billing.Live;

namespace OnboardingTracker.Core.Billing.Costs;

/// <summary>A planned month beside what Twilio charged in it.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Gaps">By group and currency; then what was charged and is in no forecast, by category.</param>
/// <param name="Days">What was charged day by day, each amount once, in the order of days and categories.</param>
/// <param name="Through">The last day of the month that is over; the plan is of the whole month nevertheless. Null before the month begins.</param>
public sealed record UsageComparison(DateOnly Month, IReadOnlyList<UsageGap> Gaps, IReadOnlyList<ActualUsage> Days, DateOnly? Through)
{
    /// <summary>One for each currency, by its code.</summary>
    public IReadOnlyList<UsageTotal> Totals { get; private init; } = [];

    /// <summary>Planned lines that stand in no gap: Twilio names no category for them, or they have no price and nothing was charged.</summary>
    public IReadOnlyList<ForecastLine> NotCompared { get; private init; } = [];

    /// <summary>Categories of which Twilio named no price or day, so that more was charged than the sums say.</summary>
    public IReadOnlyList<string> Unpriced { get; private init; } = [];

    /// <summary>The month is over, so that plan and charge are about the same days.</summary>
    public bool IsComplete => Through == Month.AddMonths(1).AddDays(-1);

    /// <summary>What is to be known of the comparison as a whole, as a sentence; null when nothing is.</summary>
    public string? Remark => IsComplete ? null
        : Through is { } day ? $"The month is not over. Usage is compared up to day {day.Day} of {DateTime.DaysInMonth(Month.Year, Month.Month)}, the plan is of the whole month."
        : "The month has not begun.";

    /// <summary>Twilio's records by day, of one account.</summary>
    /// <param name="today">The day in UTC, as Twilio counts its days; it is not over yet, so it is left out.</param>
    public static UsageComparison OfRecords(CostMonth planned, IReadOnlyList<UsageRecord> records, DateOnly today)
    {
        var usage = records
            .Where(record => record is { StartDate: not null, Price: not null } && Money.IsCurrency(record.Currency))
            .Select(record => new ActualUsage(record.StartDate!.Value, record.Category, record.Usage ?? record.Count ?? 0, record.Price!.Value, record.Currency!))
            .Where(record => record.Day < today)
            .ToList();
        return Of(planned, usage, today) with
        {
            Unpriced =
            [
                .. records.Where(record => record.StartDate is null || record.Price is null || !Money.IsCurrency(record.Currency)).Select(record => record.Category)
                    .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            ],
        };
    }

    /// <summary>Records of other months are left out. Subaccounts must be either in the records or not; they are added as they come.</summary>
    /// <param name="today">The day in UTC, as Twilio counts its days; it is not over yet, so it is not complete.</param>
    public static UsageComparison Of(CostMonth planned, IEnumerable<ActualUsage> usage, DateOnly today)
    {
        var last = planned.Month.AddMonths(1).AddDays(-1);
        var all = usage.Where(record => record.Day >= planned.Month && record.Day <= last).ToList();
        var counted = UsageGroups.Counted(all);
        List<UsageGap> gaps = [.. Enum.GetValues<UsageGroup>().SelectMany(group => OfGroup(group, planned.Lines, counted)).Where(gap => !gap.IsNothing), .. NotPlanned(counted)];
        var compared = gaps.SelectMany(gap => gap.LineKeys).ToHashSet(StringComparer.Ordinal);
        var yesterday = today.AddDays(-1);
        return new UsageComparison(
            planned.Month,
            gaps,
            [.. counted.OrderBy(record => record.Day).ThenBy(record => record.Category, StringComparer.Ordinal)],
            yesterday >= last ? last : yesterday >= planned.Month ? yesterday : null)
        {
            Totals = UsageTotal.Of(gaps, all.Where(record => record.Category == UsageCategories.Total)),
            NotCompared = [.. planned.Lines.Where(line => !compared.Contains(line.Key) && line.Amount is not { High: 0 })],
        };
    }

    private static IEnumerable<UsageGap> OfGroup(UsageGroup group, IReadOnlyList<ForecastLine> lines, IReadOnlyList<ActualUsage> counted)
    {
        var plan = lines.Where(line => UsageGroups.GroupOf(line.Item) == group).ToList();
        var usage = counted.Where(record => UsageGroups.GroupOf(record.Category) == group).ToList();
        return plan.Select(line => line.Currency).OfType<string>().Concat(usage.Select(record => record.Currency))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(currency => Gap(
                group,
                [.. plan.Where(line => line.Currency is null || line.Currency == currency)],
                [.. usage.Where(record => record.Currency == currency)],
                currency));
    }

    private static UsageGap Gap(UsageGroup group, List<ForecastLine> plan, List<ActualUsage> usage, string currency)
    {
        var known = plan.Where(line => line is { Currency: not null, Amount: not null, Quantity: not null }).ToList();
        var (planned, plannedCount) = (known.Sum(line => line.Amount!.Expected), known.Sum(line => line.Quantity!.Expected));
        var (actual, actualCount) = (usage.Sum(record => record.Price), usage.Sum(record => record.Count));
        var isAtLeast = plan.Exists(line => line.IsUnknown);

        // Without a planned count or with an unknown line there is no planned price of one to part the gap with.
        // Money charged for a count of nothing has no price of one either.
        var canPart = plannedCount > 0 && !isAtLeast;
        var atPlannedPrice = !canPart ? 0 : actualCount == plannedCount ? planned : planned / plannedCount * actualCount;
        var hasPrice = canPart && actualCount != 0;
        return new UsageGap
        {
            Group = group,
            Title = UsageGroups.TitleOf(group),
            LineKeys = [.. plan.Select(line => line.Key)],
            Categories = [.. usage.Select(record => record.Category).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Planned = known.Count > 0 ? new Money(planned, currency) : null,
            IsPlannedAtLeast = isAtLeast,
            PlannedCount = plannedCount,
            Actual = new Money(actual, currency),
            ActualCount = actualCount,
            Volume = new Money(canPart ? atPlannedPrice - planned : 0, currency),
            Price = new Money(hasPrice ? actual - atPlannedPrice : 0, currency),
            Rest = new Money(hasPrice ? 0 : canPart ? actual : actual - planned, currency),
        };
    }

    private static IEnumerable<UsageGap> NotPlanned(IReadOnlyList<ActualUsage> counted) => counted
        .Where(record => UsageGroups.GroupOf(record.Category) is null && (record.Price != 0 || record.Count != 0))
        .GroupBy(record => (record.Category, record.Currency))
        .OrderBy(same => same.Key.Category, StringComparer.Ordinal)
        .ThenBy(same => same.Key.Currency, StringComparer.Ordinal)
        .Select(same => new UsageGap
        {
            Title = $"Not in the forecast ({same.Key.Category})",
            Categories = [same.Key.Category],
            Actual = new Money(same.Sum(record => record.Price), same.Key.Currency),
            ActualCount = same.Sum(record => record.Count),
            Volume = Money.Zero(same.Key.Currency),
            Price = Money.Zero(same.Key.Currency),
            Rest = new Money(same.Sum(record => record.Price), same.Key.Currency),
        });
}
