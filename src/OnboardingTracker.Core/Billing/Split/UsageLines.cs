using OnboardingTracker.Core.Billing.Live;

namespace OnboardingTracker.Core.Billing.Split;

/// <summary>Usage records as lines of cost.</summary>
public static class UsageLines
{
    public static AccountReading Of(CostAccount account, IReadOnlyList<UsageRecord> records)
    {
        List<UsageRecord> priced = [.. records.Where(record => record is { Price: not null, Currency: not null })];
        List<string> unpriced = [.. records.Where(record => record is { Price: null } or { Currency: null } && record is not { Count: null or 0 }).Select(record => record.Category).Distinct(StringComparer.Ordinal)];
        return new AccountReading(
            [.. priced.Select(record => new CostLine(account.Sid, record.Category, record.Price!.Value, record.Currency!, WholeCount(record.Count)))],
            [],
            unpriced.Count == 0 ? [] : [$"Twilio names no price for {string.Join(", ", unpriced)} of {account.Name ?? account.Sid}. What it cost is not in the split."]);
    }

    // What Twilio counts in parts, such as minutes, says nothing about how many there were.
    private static long? WholeCount(decimal? count) => count is >= 0 and <= long.MaxValue && decimal.IsInteger(count.Value) ? (long)count.Value : null;
}
