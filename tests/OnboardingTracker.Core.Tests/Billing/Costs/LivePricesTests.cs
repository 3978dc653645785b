using OnboardingTracker.Core.Billing.Costs;
using OnboardingTracker.Core.Billing.Live;

namespace OnboardingTracker.Core.Tests.Billing.Costs;

public sealed class LivePricesTests
{
    private static readonly DateOnly Day = new(2026, 11, 30);

    [Fact]
    public void A_number_costs_the_accounts_own_price_before_that_of_the_list_and_says_so()
    {
        var prices = LivePrices.Of(new NumberPrices("US", true, "USD", [new TypePrice("local", 1.15m, 1m), new TypePrice("toll free", 2.15m, 2.15m), new TypePrice("mobile", 5, null)]), Day);

        Assert.Equal([("local", 1m), ("toll-free", 2.15m), ("mobile", 5m)], prices.Select(price => (price.NumberType!, price.Amount!.Value)));
        Assert.Equal("The list price is 1.15 USD; this account pays another.", prices[0].Note);
        Assert.Null(prices[1].Note);
        Assert.All(prices, price => Assert.Equal((PriceKind.Number, "US", "USD", LivePrices.Source, Day, true), (price.Kind, price.Country, price.Currency, price.Source, price.ReadOn, price.IsLive)));
    }

    [Fact]
    public void What_names_no_type_price_or_currency_tells_nothing()
    {
        Assert.Empty(LivePrices.Of(new NumberPrices("US", true, "USD", [new TypePrice(null, 1, 1), new TypePrice("local", null, null), new TypePrice("mobile", -1, null), new TypePrice("national", 5000, null)]), Day));
        Assert.Empty(LivePrices.Of(new NumberPrices("US", true, null, [new TypePrice("local", 1, 1)]), Day));
        Assert.Empty(LivePrices.Of(new NumberPrices("FR", false, null, []), Day));
    }

    [Fact]
    public void A_live_price_holds_before_the_list_and_the_list_for_the_types_that_Twilio_does_not_name()
    {
        var list = new PriceList([Sourced("local", 2), Sourced("toll-free", 3)]).With(LivePrices.Of(new NumberPrices("US", true, "USD", [new TypePrice("local", 1.15m, null)]), Day));

        Assert.Equal(1.15m, Assert.Single(list.For(new PriceQuestion(PriceKind.Number, "US", ["local"]))).Amount);
        Assert.Equal(3, Assert.Single(list.For(new PriceQuestion(PriceKind.Number, "US", ["toll-free"]))).Amount);
    }

    private static Price Sourced(string type, decimal amount) => new(PriceKind.Number, "US", amount, "USD", "A list", null, Day) { NumberType = type };
}
