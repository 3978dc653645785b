using System.Collections.Immutable;
using OnboardingTracker.Simulator.Accounts;
using OnboardingTracker.Simulator.Operations;

namespace OnboardingTracker.Simulator.Answers;

/// <summary>
/// Picks usage records: those of one account, or with all its subaccounts in one sum (Twilio's default for a parent); of all time, or summed over the days
/// that are asked for.
/// </summary>
internal static class UsageAnswers
{
    public static bool Are(Operation operation) =>
        operation.Collection is Collections.UsageRecords or Collections.UsageDaily or Collections.UsageThisMonth;

    public static ImmutableArray<Resource> Of(Operation operation, AccountStore account, string owner, IQueryCollection query)
    {
        // Without dates the list is of all time; with one, only the days can tell.
        var isSum = operation.Collection == Collections.UsageRecords && (query.ContainsKey("StartDate") || query.ContainsKey("EndDate"));
        Filter[] filters = [.. UsageFilters.All.Where(filter => query.ContainsKey(filter.Parameter))];
        var includes = owner == SimulatorCredentials.AccountSid && !string.Equals(query["IncludeSubaccounts"], "false", StringComparison.OrdinalIgnoreCase);
        ImmutableArray<Resource> found =
        [
            .. account.In(isSum ? Collections.UsageDaily : operation.Collection).Where(record =>
                (record.AccountSid == owner || (includes && record.AccountSid is not null))
                && filters.All(filter => filter.Keeps(record, query[filter.Parameter].ToString()))),
        ];
        return isSum || found.Any(record => record.AccountSid != owner) ? Sum(found, operation, owner, isSum) : found;
    }

    private static ImmutableArray<Resource> Sum(ImmutableArray<Resource> records, Operation operation, string owner, bool overDays)
    {
        if (records.IsEmpty)
        {
            return [];
        }

        var wire = new UsageWire(owner, records[0].Text("price_unit")!, DateTimeOffset.Parse(records[0].Text("as_of")!, System.Globalization.CultureInfo.InvariantCulture));
        var period = operation.Collection switch
        {
            Collections.UsageDaily => "Daily",
            Collections.UsageThisMonth => "ThisMonth",
            _ => "",
        };
        return
        [
            .. records
                .GroupBy(record => (Category: record.Text("category")!, Day: operation.Collection == Collections.UsageDaily ? record.Text("start_date") : ""))
                .Select(group => wire.Of(
                    period,
                    group.Key.Category,
                    group.Select(UsageWire.AmountOf).Aggregate(UsageAmount.Add),
                    (overDays ? records : [.. group]).Min(record => record.Text("start_date"))!,
                    (overDays ? records : [.. group]).Max(record => record.Text("end_date"))!)),
        ];
    }
}
