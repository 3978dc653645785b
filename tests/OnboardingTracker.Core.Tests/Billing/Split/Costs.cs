using OnboardingTracker.Core.Billing.Split;

namespace OnboardingTracker.Core.Tests.Billing.Split;

/// <summary>Lines, units and splits as the tests need them.</summary>
internal static class Costs
{
    public const string Main = "AC0000000000000000000000000000000a";
    public const string Sub = "AC0000000000000000000000000000000b";
    public const string Other = "AC0000000000000000000000000000000c";
    public const string Alerts = "MG0000000000000000000000000000000a";
    public const string Offers = "MG0000000000000000000000000000000b";

    public static CostLine Usage(string account, string category, decimal amount, long? count = 0, string currency = "usd") =>
        new(account, category, amount, currency, count);

    public static CostLine Messages(string? service, decimal amount, long count, string category = "sms-outbound", string account = Main) =>
        CostLine.OfMessages(account, service, category, amount, "USD", count);

    public static SplitUnit Unit(string name, params string[] accounts) => new(name, accounts, []);

    public static SplitUnit Percent(string name, decimal? percent, params string[] accounts) => new(name, accounts, [], percent);

    /// <summary>The split of the only currency there is.</summary>
    public static CurrencySplit Only(SplitRule rule, IReadOnlyList<SplitUnit> units, params CostLine[] lines)
    {
        var split = Assert.Single(CostSplit.Of(lines, units, rule).Currencies);
        Assert.True(split.AddsUp);
        return split;
    }

    /// <summary>A line a row: "Sales | sms-outbound | 1.5 | 0.25".</summary>
    public static string[] Written(IEnumerable<SplitRow> rows) =>
        [.. rows.Select(row => FormattableString.Invariant($"{row.Name} | {row.Category} | {row.Own:0.######} | {row.Shared:0.######}"))];

    /// <summary>A leaf a line: "sms-outbound 1.5".</summary>
    public static string[] Leaves(params CostLine[] lines) =>
    [
        .. UsageLeaves.Of(lines).Select(leaf => FormattableString.Invariant(
            $"{leaf.ServiceSid ?? leaf.Category}{(leaf.IsUnexplained ? " nobody" : "")} {SplitRow.InUnits(leaf.Amount.ToMicros()):0.######}")),
    ];
}
