using OnboardingTracker.Core.Billing.Costs;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Tests.Billing.Costs;

public sealed class CostForecastTests
{
    [Fact]
    public void A_line_says_its_formula_with_its_figures()
    {
        var line = Line(Some.Plan(), Some.Outbound("GB", 0.0083m));

        Assert.Equal("40,000 messages x 1 segment x 0.0083 USD", line.Formula);
        Assert.Equal(("Outbound messages to United Kingdom", CostKind.Usage), (line.Title, line.Kind));
    }

    [Fact]
    public void A_formula_of_estimates_says_all_three_and_what_of_several_prices_is_taken()
    {
        var line = Line(
            Some.Plan() with { Segments = CostPlan.UsualSegments, RampUp = [50], Countries = ["GB", "FR"] },
            Some.Outbound("GB", 0.05m) with { Carrier = "One" },
            Some.Outbound("GB", 0.07m) with { Carrier = "Two" });

        Assert.Equal(
            "40,000 messages x 0.5 of the full volume x 1/2 of all countries x 1 / 1 / 2 segments x 0.05 / 0.06 / 0.07 USD "
            + "(cheapest, plain mean and dearest of 2 carrier prices) (low / expected / high)",
            line.Formula);
    }

    [Fact]
    public void A_line_names_its_source_and_how_old_it_is()
    {
        var line = Line(Some.Plan(), Some.Outbound("GB", 0.05m) with { AsOf = new DateOnly(2026, 4, 14), Note = "Of a copy." });

        Assert.Equal(("A price list", "https://prices.example/", "Of a copy."), (line.Source, line.Address, line.Note));
        Assert.Equal((Some.ReadOn, new DateOnly(2026, 4, 14), 230), (line.ReadOn!.Value, line.AsOf!.Value, line.PriceAge!.Value));
        Assert.False(line.IsLive);
    }

    [Fact]
    public void An_unknown_price_is_said_and_never_reckoned_with()
    {
        var forecast = Some.Forecast(Some.Plan());
        var line = Assert.Single(forecast.Unknown);

        Assert.Equal("40,000 messages x 1 segment. No source tells the price.", line.Formula);
        Assert.Null(line.Amount);
        Assert.Empty(forecast.Totals);
        Assert.True(forecast.IsAtLeast);
    }

    [Fact]
    public void An_unknown_quantity_is_said_with_what_one_costs()
    {
        var line = Line(Some.Plan() with { Volume = null }, Some.Outbound("GB", 0.05m));

        Assert.Equal("The number of messages is not known. One costs 0.05 USD.", line.Formula);
        Assert.Null(line.Amount);
        Assert.Equal("USD", line.Currency);
    }

    [Fact]
    public void Carriers_in_two_currencies_have_no_mean()
    {
        var line = Line(Some.Plan(), Some.Outbound("GB", 0.05m), Some.Outbound("GB", 0.04m, "EUR"));

        Assert.Equal("40,000 messages x 1 segment. The prices are in EUR and USD, of which no mean can be made.", line.Formula);
        Assert.Null(line.Amount);
    }

    [Fact]
    public void Channels_beside_sms_are_unknown_lines_of_their_own()
    {
        var forecast = Some.Forecast(
            Some.Plan() with { Senders = [SenderType.Mobile, SenderType.Rcs, SenderType.WhatsApp] },
            Some.Outbound("GB", 0.05m), Some.Price(PriceKind.WhatsAppMessage, null, null, null));

        Assert.Equal(["rcs-message", "whats-app-message"], forecast.Unknown.Select(line => line.Key));
        Assert.True(forecast.Totals.Single().Usage.IsAtLeast);
    }

    [Fact]
    public void A_fee_for_sender_names_is_a_line_only_where_a_price_speaks_of_it()
    {
        var plan = Some.Plan() with { Senders = [SenderType.Alphanumeric], Numbers = [new PlannedNumbers("GB", SenderType.Alphanumeric, 2)] };

        Assert.DoesNotContain(Some.Forecast(plan).Months[0].Lines, line => line.Item is PriceKind.SenderName);
        var line = Some.Forecast(plan, Some.Price(PriceKind.SenderName, "GB", 10)).Months[0].Lines.Single(line => line.Item is PriceKind.SenderName);
        Assert.Equal(("sender-name:GB", Estimate.Exactly(20)), (line.Key, line.Amount));
    }

    [Fact]
    public void A_plan_with_problems_is_refused_with_each_of_them()
    {
        var refusal = Assert.Throws<ArgumentException>(() => Some.Forecast(Some.Plan() with { Start = new DateOnly(2027, 1, 2), RampUp = [120] }));

        Assert.StartsWith(
            "The plan must start on the first day of a month. The ramp-up is in percent of the full volume, from 0 to 100.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Months_tell_their_messages()
    {
        var forecast = Some.Forecast(Some.Plan() with { Months = 2, RampUp = [25, 100] }, Some.Outbound("GB", 0.05m));

        Assert.Equal([Estimate.Exactly(10_000), Estimate.Exactly(40_000)], forecast.Months.Select(month => month.Messages));
        Assert.Equal([new DateOnly(2027, 1, 1), new DateOnly(2027, 2, 1)], forecast.Months.Select(month => month.Month));
    }

    private static ForecastLine Line(CostPlan plan, params IEnumerable<Price> prices) =>
        Some.Forecast(plan, prices).Months[0].Lines.First(line => line.Item is PriceKind.OutboundMessage);
}
