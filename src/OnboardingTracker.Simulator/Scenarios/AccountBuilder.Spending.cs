using OnboardingTracker.Simulator.Accounts;
using OnboardingTracker.Simulator.Answers;

namespace OnboardingTracker.Simulator.Scenarios;

/// <summary>How much an account sends.</summary>
/// <param name="Outbound">Messages of a day, by how many days it is ago.</param>
internal sealed record SendingPlan(Func<DateTimeOffset, int, int> Outbound)
{
    public string AccountSid { get; init; } = SimulatorCredentials.AccountSid;

    public Func<int, int> Inbound { get; init; } = _ => 0;

    public Func<int, int> Lookups { get; init; } = _ => 0;

    /// <summary>The small team's own: 800 to 1,049 alerts a day, some answers, and 1,840 lookups in all.</summary>
    public static SendingPlan OfTeam { get; } = new((_, day) => 800 + (day * 37 % 250))
    {
        Inbound = day => 20 + (day * 7 % 15),
        Lookups = day => day < 58 ? 23 : 22,
    };

    /// <summary>A handful on weekdays, as many as told.</summary>
    public static SendingPlan Few(string accountSid, int aDay) =>
        new((day, _) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : aDay) { AccountSid = accountSid };
}

internal sealed partial class AccountBuilder
{
    /// <summary>Since the numbers were bought.</summary>
    private const int DaysOfUsage = 81;
    private const int DaysWithNumbers = 80;

    private const decimal OutboundPrice = 0.0083m;
    private const decimal InboundPrice = 0.0075m;
    private const decimal CarrierFee = 0.003m;
    private const decimal FailedFee = 0.001m;
    private const decimal LookupPrice = 0.005m;
    private const decimal CampaignCharge = 10m;

    /// <summary>
    /// What an account used on each day, newest first, in this month and in all: the leaves, and every sum over them. Numbers and campaigns of the account are
    /// charged on the day of the month they came, so they have to be there before.
    /// </summary>
    public void AddSpending(SendingPlan plan)
    {
        var wire = new UsageWire(plan.AccountSid, currency, now);
        var (thisMonth, all) = (new Dictionary<string, UsageAmount>(), new Dictionary<string, UsageAmount>());
        for (var day = 0; day < DaysOfUsage; day++)
        {
            var leaves = Leaves(plan, Ago(day), day);
            foreach (var (category, amount) in UsageAmount.WithSums(leaves))
            {
                Add(Collections.UsageDaily, wire.Of("Daily", category, amount, Ago(day).Day(), Ago(day).Day()));
            }

            Merge(all, leaves);
            if ((Ago(day).Year, Ago(day).Month) == (now.Year, now.Month))
            {
                Merge(thisMonth, leaves);
            }
        }

        AddSums(Collections.UsageThisMonth, wire, "ThisMonth", thisMonth, now.AddDays(1 - now.Day));
        AddSums(Collections.UsageRecords, wire, "", all, Ago(DaysOfUsage - 1));
    }

    private void AddSums(string collection, UsageWire wire, string period, Dictionary<string, UsageAmount> leaves, DateTimeOffset start)
    {
        foreach (var (category, amount) in UsageAmount.WithSums(leaves))
        {
            Add(collection, wire.Of(period, category, amount, start.Day(), now.Day()));
        }
    }

    private Dictionary<string, UsageAmount> Leaves(SendingPlan plan, DateTimeOffset date, int daysAgo)
    {
        var leaves = new Dictionary<string, UsageAmount>();
        var sent = plan.Outbound(date, daysAgo);
        Set(UsageCategory.SmsOutbound, sent, OutboundPrice);
        Set(UsageCategory.SmsInbound, plan.Inbound(daysAgo), InboundPrice);
        Set(UsageCategory.CarrierFees, sent, CarrierFee);
        Set(UsageCategory.FailedFees, sent / 60, FailedFee);
        Set(UsageCategory.Lookups, plan.Lookups(daysAgo), LookupPrice);
        if (IsDayOfCharge(date))
        {
            foreach (var kind in numbers.Values.Where(number => number.AccountSid == plan.AccountSid).GroupBy(CategoryOf))
            {
                Set(kind.Key, kind.Count(), kind.Key == UsageCategory.TollfreeNumbers ? TollfreePrice : NumberPrice);
            }

            Set(UsageCategory.CampaignCharges, plan.AccountSid == Owner ? Campaigns : 0, CampaignCharge);
        }

        return leaves;

        void Set(string category, int count, decimal each)
        {
            if (count > 0)
            {
                leaves[category] = new(count, count, count * each);
            }
        }
    }

    private int Campaigns => collections.TryGetValue(Collections.Campaigns, out var campaigns) ? campaigns.Count : 0;

    // Monthly, on the day of the month the numbers were bought; the last one of a month that has no such day.
    private bool IsDayOfCharge(DateTimeOffset date) =>
        date.Day == Math.Min(Ago(DaysWithNumbers).Day, DateTime.DaysInMonth(date.Year, date.Month));

    private static string CategoryOf(NumberPlan number) =>
        number.Country is "GB" or "DE" ? UsageCategory.MobileNumbers
        : number.PhoneNumber[2..5] is "800" or "888" ? UsageCategory.TollfreeNumbers
        : UsageCategory.LocalNumbers;

    private static void Merge(Dictionary<string, UsageAmount> into, Dictionary<string, UsageAmount> leaves)
    {
        foreach (var (category, amount) in leaves)
        {
            into[category] = into.GetValueOrDefault(category) + amount;
        }
    }
}
