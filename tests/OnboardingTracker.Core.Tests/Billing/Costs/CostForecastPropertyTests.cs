using CsCheck;
using OnboardingTracker.Core.Billing.Costs;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Tests.Billing.Costs;

/// <summary>What holds for every plan and every price list, made by chance: ranges, several carriers, two currencies, unknown prices, replies, MMS and short codes.</summary>
public sealed class CostForecastPropertyTests
{
    private const int Rounds = 500;

    /// <summary>A mean of three prices ends after 28 digits; sums made in another order may differ in the last of them.</summary>
    private const decimal LastDigits = 0.000000000001m;

    private static readonly string[] Countries = ["US", "GB", "DE"];

    private static readonly Gen<Estimate> Counts = Gen.Select(Gen.Int[0, 50_000], Gen.Int[0, 50_000], Gen.Int[0, 50_000], (low, more, most) => new Estimate(low, low + more, low + more + most));

    private static readonly Gen<CostPlan> Plans = Gen.Select(
        Gen.Int[1, 5],
        Counts,
        Gen.Int[0, 100].Array[0, 3],
        Gen.Int[1, 3],
        Gen.Int[0, 4],
        Gen.Int[0, 3],
        Gen.OneOf<A2pBrandKind?>(null, A2pBrandKind.None, A2pBrandKind.Standard, A2pBrandKind.SoleProprietor),
        (months, volume, ramp, countries, tenths, count, brand) => new CostPlan
        {
            Start = new DateOnly(2027, 1, 1),
            Months = months,
            Volume = count == 3 && tenths == 4 ? null : new PlannedVolume.ByMonth(volume),
            RampUp = [.. ramp.Select(percent => (decimal)percent)],
            Countries = Countries[..countries],
            RepliesPerMessage = tenths == 3 ? null : new Estimate(0, tenths / 10m, tenths / 5m),
            MmsShare = tenths == 2 ? null : tenths / 10m,
            Senders = [SenderType.A2p10Dlc, SenderType.Mobile],
            Numbers = [new PlannedNumbers("GB", SenderType.Mobile, count), new PlannedNumbers("DE", SenderType.Mobile, count == 2 ? null : 1)],
            ShortCodes = [new PlannedShortCodes("GB", count)],
            Brand = brand,
            Campaigns = 1,
        });

    /// <summary>One price in five is not known; one country in two is paid in euros.</summary>
    private static readonly Gen<Price> Prices = Gen.Select(
        Gen.OneOf(Enum.GetValues<PriceKind>()),
        Gen.OneOf(Countries),
        Gen.Int[0, 99_999],
        Gen.Int[0, 4],
        Gen.OneOf("One", "Two", "Three"),
        (kind, country, amount, known, carrier) => Some.Price(kind, country, known == 0 ? null : amount / 10_000m, country == "DE" ? "EUR" : "USD") with { Carrier = carrier });

    private static readonly Gen<CostForecast> Forecasts =
        Gen.Select(Plans, Prices.Array[10, 60], (plan, prices) => CostForecast.Of(plan, new PriceList(prices), Some.Today));

    [Fact]
    public void Totals_are_the_sums_of_their_lines() => Forecasts.Sample(
        forecast =>
        {
            foreach (var (lines, totals) in forecast.Months.Select(month => (month.Lines, month.Totals)).Append(([.. forecast.Months.SelectMany(month => month.Lines)], forecast.Totals)))
            {
                foreach (var total in totals)
                {
                    AssertNear(Sum(lines, total.Currency, _ => true, amount => amount.Low), total.All.Amount.Low);
                    AssertNear(Sum(lines, total.Currency, _ => true, amount => amount.Expected), total.All.Amount.Expected);
                    AssertNear(Sum(lines, total.Currency, _ => true, amount => amount.High), total.All.Amount.High);
                    AssertNear(Sum(lines, total.Currency, line => line.Kind is CostKind.OneTime, amount => amount.Expected), total.OneTime.Amount.Expected);
                    AssertNear(Sum(lines, total.Currency, line => line.Kind is not CostKind.OneTime, amount => amount.Expected), total.Running.Amount.Expected);
                }
            }
        },
        iter: Rounds);

    [Fact]
    public void The_whole_is_the_sum_of_its_months() => Forecasts.Sample(
        forecast => Assert.All(
            forecast.Totals,
            whole => AssertNear(
                forecast.Months.SelectMany(month => month.Totals).Where(total => total.Currency == whole.Currency).Sum(total => total.All.Amount.High),
                whole.All.Amount.High)),
        iter: Rounds);

    [Fact]
    public void Low_is_never_above_expected_and_expected_never_above_high() => Forecasts.Sample(
        forecast => Assert.All(
            forecast.Months.SelectMany(month => month.Lines.SelectMany(line => new[] { line.Quantity, line.UnitPrice, line.Amount })
                .Concat(month.Totals.Select(total => total.All.Amount)))
                .Concat(forecast.Totals.Select(total => total.All.Amount))
                .OfType<Estimate>(),
            estimate => Assert.True(estimate.Low >= 0 && estimate.Low <= estimate.Expected && estimate.Expected <= estimate.High)),
        iter: Rounds);

    [Fact]
    public void Currencies_are_never_mixed()
    {
        // Without its lines in euros a forecast must say the same in dollars: nothing of them may have come in.
        var both = Gen.Select(Plans, Prices.Array[10, 60], (plan, prices) => (Plan: plan, Prices: prices));

        both.Sample(
            given =>
            {
                var mixed = CostForecast.Of(given.Plan, new PriceList(given.Prices), Some.Today);
                var dollars = CostForecast.Of(given.Plan, new PriceList(given.Prices.Where(price => price.Currency == "USD")), Some.Today);

                Assert.Equal(mixed.Totals.Count, mixed.Totals.Select(total => total.Currency).Distinct().Count());
                Assert.Equal(Amounts(dollars), Amounts(mixed));
                Assert.All(mixed.Months.SelectMany(month => month.Lines).Where(line => line.Country == "DE"), line => Assert.NotEqual("USD", line.Currency));
            },
            iter: Rounds);
    }

    [Fact]
    public void A_total_is_complete_only_when_every_line_that_may_belong_to_it_is_known() => Forecasts.Sample(
        forecast => Assert.All(
            forecast.Months,
            month => Assert.All(
                month.Totals,
                total => Assert.Equal(
                    month.Lines.Any(line => line.Amount is null && (line.Currency is null || line.Currency == total.Currency)), total.All.IsAtLeast))),
        iter: Rounds);

    private static List<Estimate> Amounts(CostForecast forecast) =>
        [.. forecast.Totals.Where(total => total.Currency == "USD").SelectMany(total => new[] { total.OneTime.Amount, total.Recurring.Amount, total.Usage.Amount })];

    private static decimal Sum(IEnumerable<ForecastLine> lines, string currency, Func<ForecastLine, bool> which, Func<Estimate, decimal> figure) =>
        lines.Reverse().Where(line => line.Currency == currency && which(line)).Sum(line => line.Amount is { } amount ? figure(amount) : 0);

    private static void AssertNear(decimal one, decimal other) => Assert.True(Math.Abs(one - other) < LastDigits, $"{one} is not {other}.");
}
