using System.Globalization;
using System.Numerics;
using CsCheck;
using OnboardingTracker.Core.Billing.Categories;
using OnboardingTracker.Core.Billing.Split;
using static OnboardingTracker.Core.Tests.Billing.Split.Costs;

namespace OnboardingTracker.Core.Tests.Billing.Split;

/// <summary>What holds for every split, on lines, units and rules made by chance.</summary>
public sealed class SplitPropertyTests
{
    private const int Rounds = 3000;

    private static readonly string[] Accounts = [Main, Sub, Other];
    private static readonly string[] Services = [Alerts, Offers];

    /// <summary>Up to 12 decimals, credits too; half of them whole micro-units, as most of Twilio's are.</summary>
    private static readonly Gen<decimal> Amounts = Gen.OneOf(
        Gen.Long[-5_000_000_000, 50_000_000_000].Select(micros => micros / 1_000_000m),
        Gen.Long[-5_000_000_000_000, 50_000_000_000_000].Select(fine => fine / 1_000_000_000_000m),
        Gen.Int[-3, 9].Select(tiny => tiny / 10_000_000m));

    private static readonly Gen<decimal> Charges = Amounts.Select(Math.Abs);

    private static readonly Gen<string> Categories = Gen.OneOf(
        "sms", "sms-inbound", "sms-outbound", "sms-outbound-longcode", "sms-messages-carrierfees", "phonenumbers", "phonenumbers-local", "not-known-yet", "totalprice");

    private static readonly Gen<long?> Counts = Gen.OneOf(Gen.Long[0, 100_000].Select(count => (long?)count), Gen.Long[0, 100_000].Select(count => (long?)count), Gen.Const((long?)null));

    private static readonly Gen<CostLine> UsageLines = Gen.Select(
        Gen.OneOf(Accounts), Categories, Amounts, Gen.OneOf("usd", "USD", "eur"), Counts, (account, category, amount, currency, count) => Usage(account, category, amount, count, currency));

    private static readonly Gen<CostLine> MessageLines = Gen.Select(
        Gen.OneOf(Accounts),
        Gen.OneOf(Gen.OneOf(Services), Gen.OneOf(Services), Gen.Const("")),
        Gen.OneOf("sms-inbound", "sms-outbound"),
        Amounts,
        Gen.Long[0, 1000],
        (account, service, category, amount, count) => Messages(service.Length > 0 ? service : null, amount, count, category, account));

    private static readonly Gen<CostLine[]> Lines = Gen.OneOf(UsageLines, UsageLines, MessageLines).Array[0, 25];

    private static readonly Gen<SplitRule> Rules = Gen.OneOf(SplitRule.Equal, SplitRule.ByVolume, SplitRule.FixedShare);

    /// <summary>Up to six units with accounts and services that overlap; their shares never add up to more than 100 percent.</summary>
    private static readonly Gen<SplitUnit[]> Units =
        Gen.Select(
                Gen.OneOf(Accounts).Array[0, 3],
                Gen.OneOf(Services).Array[0, 2],
                Gen.OneOf(Gen.Int[0, 16_666].Select(thousandths => (decimal?)(thousandths / 1000m)), Gen.Const((decimal?)null)))
            .Array[0, 6]
            .Select(units => units.Select((unit, at) => new SplitUnit(((char)('A' + at)).ToString(), [.. unit.Item1.Distinct()], [.. unit.Item2.Distinct()], unit.Item3)).ToArray());

    private static readonly Gen<(CostLine[] Lines, SplitUnit[] Units, SplitRule Rule)> Cases = Gen.Select(Lines, Units, Rules);

    /// <summary>Twilio answers a total for each account; it is the total of the split, whatever the categories say.</summary>
    [Fact]
    public void A_split_adds_up_to_twilios_total_to_the_last_micro_unit() => Gen.Select(Cases, Amounts.Array[6]).Sample(
        (one, totals) =>
        {
            var withoutTotals = one.Lines.Where(line => line.Category != UsageCategories.Total);
            CostLine[] given = [.. totals.Select((total, at) => Usage(Accounts[at / 2], UsageCategories.Total, total, 0, at % 2 == 0 ? "usd" : "eur"))];

            var split = CostSplit.Of([.. withoutTotals, .. given], one.Units, one.Rule);

            Assert.Equal(["EUR", "USD"], split.Currencies.Select(currency => currency.Currency));
            Assert.All(split.Currencies, currency => AssertAddsUp(Rounded(given, currency.Currency), currency));
        },
        iter: Rounds,
        print: one => Print(one.Item1));

    /// <summary>Where no category contains another, and nothing else says a total, the total is the sum of the lines.</summary>
    [Fact]
    public void Without_a_total_a_split_adds_up_to_the_lines_to_the_last_micro_unit() => Cases.Sample(
        one =>
        {
            CostLine[] flat = [.. one.Lines.Where(line => line.Category is "not-known-yet" or "phonenumbers-local" or "sms-messages-carrierfees")];

            Assert.All(CostSplit.Of(flat, one.Units, one.Rule).Currencies, currency => AssertAddsUp(Rounded(flat, currency.Currency), currency));
        },
        iter: Rounds,
        print: Print);

    [Fact]
    public void Rounding_is_less_than_a_micro_unit_for_each_sum_and_nothing_where_amounts_are_whole() => Cases.Sample(
        one =>
        {
            foreach (var currency in CostSplit.Of(one.Lines, one.Units, one.Rule).Currencies)
            {
                var rounding = Math.Abs(currency.Rows.Where(row => row.Kind is SplitRowKind.Rounding).Sum(row => row.TotalMicros));

                // Each leaf is in one sum at most, and a sum is off by half a micro-unit at most; so is the total.
                var leaves = UsageLeaves.Of(one.Lines).Count(leaf => leaf.Currency == currency.Currency);
                Assert.True(rounding * 2 <= leaves + 1, $"{rounding} micro-units for {leaves} leaves");
                Assert.True(rounding == 0 || one.Lines.Any(line => decimal.Round(line.Amount, 6) != line.Amount));
            }
        },
        iter: Rounds,
        print: Print);

    [Fact]
    public void The_order_of_lines_and_units_changes_nothing() => Gen.Select(Cases, Gen.Int).Sample(
        (one, seed) =>
        {
            var (lines, units) = (one.Lines.ToArray(), one.Units.ToArray());
            var chance = new Random(seed);
            chance.Shuffle(lines);
            chance.Shuffle(units);

            Assert.Equal(Text(CostSplit.Of(one.Lines, one.Units, one.Rule)), Text(CostSplit.Of(lines, units, one.Rule)));
        },
        iter: Rounds,
        print: one => Print(one.Item1));

    [Fact]
    public void Nobody_gets_a_negative_share_of_a_positive_shared_cost_nor_a_positive_one_of_a_credit() => Gen.Select(Units, Rules, Charges, Gen.Bool, Gen.Long[0, 9], Gen.Long[0, 9]).Sample(
        (units, rule, charge, isCredit, first, second) =>
        {
            // A and B have an account and a number of messages of their own; what is shared is the cost of an account that nobody owns.
            const string Nobodys = "AC0000000000000000000000000000000f";
            CostLine[] lines = [Usage(Main, "sms", 1, first), Usage(Sub, "sms", 1, second), Usage(Nobodys, "shortcodes", isCredit ? -charge : charge)];

            var shares = CostSplit.Of(lines, units, rule).Currencies[0].Rows.Where(row => row.Category == "shortcodes").ToList();

            Assert.Equal(ExactAmount.Of(isCredit ? -charge : charge).ToMicros(), shares.Sum(row => row.SharedMicros));
            Assert.All(shares, row => Assert.True(isCredit ? row.SharedMicros <= 0 : row.SharedMicros >= 0, $"{row.Name} bears {row.SharedMicros}"));
        },
        iter: Rounds);

    /// <summary>A part differs from its exact share by less than a micro-unit: so the rule decides, and not the rounding.</summary>
    [Fact]
    public void A_share_is_within_a_micro_unit_of_what_the_rule_says() => Gen.Select(Charges, Gen.Int[0, 100_000].Array[1, 6]).Sample(
        (charge, percents) =>
        {
            var sum = Math.Max(1, percents.Sum());
            SplitUnit[] units = [.. percents.Select((percent, at) => Percent($"Unit {at}", decimal.Floor(percent * 100_000m / sum) / 1000m))];
            var micros = ExactAmount.Of(charge).ToMicros();

            var totals = CostSplit.Of([Usage(Main, "shortcodes", charge)], units, SplitRule.FixedShare).Currencies[0].Totals;

            Assert.All(units, unit => Assert.True(Math.Abs(totals.Single(row => row.Name == unit.Name).SharedMicros - (micros * unit.FixedPercent!.Value / 100m)) < 1));
        },
        iter: Rounds);

    private static void AssertAddsUp(long micros, CurrencySplit split)
    {
        Assert.Equal(micros, split.TotalMicros);
        Assert.Equal(micros, split.Rows.Aggregate(BigInteger.Zero, (sum, row) => sum + row.OwnMicros + row.SharedMicros));
        Assert.Equal(micros, split.Totals.Aggregate(BigInteger.Zero, (sum, row) => sum + row.OwnMicros + row.SharedMicros));
        Assert.True(split.AddsUp);
    }

    /// <summary>The sum of some lines of a currency, rounded once.</summary>
    private static long Rounded(IEnumerable<CostLine> lines, string currency) => new ExactAmount(lines
        .Where(line => string.Equals(line.Currency, currency, StringComparison.OrdinalIgnoreCase))
        .Aggregate(BigInteger.Zero, (sum, line) => sum + Whole(line.Amount))).ToMicros();

    /// <summary>In 10^-28, by its digits as text: another way than the product's.</summary>
    private static BigInteger Whole(decimal amount) => BigInteger.Parse(
        (amount < 0 ? "-" : "") + Math.Abs(decimal.Truncate(amount)).ToString("0", CultureInfo.InvariantCulture)
            + Math.Abs(amount % 1).ToString("0.0000000000000000000000000000", CultureInfo.InvariantCulture)[2..],
        CultureInfo.InvariantCulture);

    private static string Text(CostSplit split) => string.Join('\n', split.Currencies.SelectMany(currency =>
        currency.Rows.Concat(currency.Totals).Select(row => row.ToString())
            .Concat(currency.Remarks)
            .Prepend($"{currency.Currency} {currency.TotalMicros.ToString(CultureInfo.InvariantCulture)}")));

    private static string Print((CostLine[] Lines, SplitUnit[] Units, SplitRule Rule) one) =>
        $"{one.Rule}\n{string.Join('\n', one.Lines.Select(line => line.ToString()))}\n"
        + string.Join('\n', one.Units.Select(unit => $"{unit.Name}: {string.Join(' ', unit.AccountSids)}; {string.Join(' ', unit.ServiceSids)}; {unit.FixedPercent}"));
}
