using System.Text.Json.Nodes;
using OnboardingTracker.Core.Billing.Live;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Simulator.Scenarios;

namespace OnboardingTracker.Twilio.Tests.Billing;

public sealed class PriceTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Numbers_have_a_price_for_each_type_and_none_where_Twilio_sells_none()
    {
        await using var practice = await Practice.StartAsync();
        await using var rig = new Rig(practice.BaseUrl);

        var unitedStates = (await rig.Billing.ReadNumberPricesAsync(Rig.StandardKey, "us", Cancellation)).Value!;
        var france = (await rig.Billing.ReadNumberPricesAsync(Rig.StandardKey, "FR", Cancellation)).Value!;

        Assert.Equal(("US", true, "USD"), (unitedStates.Country, unitedStates.IsSold, unitedStates.Currency));
        Assert.Equal([new("local", 1.15m, 1.15m), new("toll free", 2.15m, 2.15m)], unitedStates.Prices);
        Assert.Equal(("FR", false, null, 0), (france.Country, france.IsSold, france.Currency, france.Prices.Count));
    }

    [Fact]
    public async Task Messages_have_a_price_for_each_carrier_and_inbound_for_each_type_of_number()
    {
        await using var practice = await Practice.StartAsync();
        await using var rig = new Rig(practice.BaseUrl);

        var prices = await rig.Billing.ReadMessagePricesAsync(Rig.StandardKey, ["us", "DE", "US", "FR"], Cancellation);

        Assert.Equal(["DE", "FR", "US"], prices.Keys.Order());
        var unitedStates = prices["US"].Value!;
        Assert.Equal(["AT&T", "T-Mobile", "Verizon"], unitedStates.Outbound.Select(carrier => carrier.Carrier));
        Assert.Equal(("311", "480"), (unitedStates.Outbound[2].Mcc, unitedStates.Outbound[2].Mnc));
        Assert.All(unitedStates.Outbound, carrier => Assert.Equal(
            [("local", 0.0083m), ("toll free", 0.0083m), ("shortcode", 0.0083m)], carrier.Prices.Select(price => (price.NumberType!, price.Paid!.Value))));
        Assert.Equal([("local", 0.0075m), ("toll free", 0.0075m), ("shortcode", 0.0075m)], unitedStates.Inbound.Select(price => (price.NumberType!, price.Paid!.Value)));
        Assert.Equal((true, 0.1095m), (prices["DE"].Value!.IsServed, prices["DE"].Value!.Outbound[0].Prices[0].Paid));
        Assert.False(prices["FR"].Value!.IsServed);
    }

    [Fact]
    public async Task A_country_that_fails_leaves_the_others()
    {
        await using var practice = await Practice.StartAsync();
        await practice.AddFaultAsync(new JsonObject { ["product"] = "pricing", ["path"] = "/v1/Messaging/Countries/CA", ["body"] = "half" });
        await using var rig = new Rig(practice.BaseUrl);

        var prices = await rig.Billing.ReadMessagePricesAsync(Rig.StandardKey, ["US", "CA"], Cancellation);

        Assert.True(prices["US"].IsRead);
        Assert.Equal((FailureReason.Malformed, "Twilio's answer could not be understood: it is cut off or damaged."), (prices["CA"].Failure!.Reason, prices["CA"].Failure!.Sentence));
    }

    [Fact]
    public async Task Two_currencies_stay_two()
    {
        await using var practice = await Practice.StartAsync(SimulatorScenarios.TwoCurrencies);
        await using var rig = new Rig(practice.BaseUrl);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

        var numbers = await rig.Billing.ReadNumberPricesAsync(Rig.MainKey, "US", Cancellation);
        var messages = await rig.Billing.ReadMessagePricesAsync(Rig.MainKey, ["US"], Cancellation);
        var usage = await rig.Billing.ReadUsageAsync(Rig.MainKey, Rig.MainKey.AccountSid, today.AddDays(-9), today, byDay: true, Cancellation);

        Assert.Equal(("USD", "EUR"), (numbers.Value!.Currency, messages["US"].Value!.Currency));
        Assert.All(usage.Value!, record => Assert.Equal("EUR", record.Currency));
        Assert.Equal(new AccountBalance(380.10m, "EUR"), (await rig.ReadAsync()).Balance);
    }

    [Fact]
    public async Task Missing_amounts_are_unknown_and_a_country_is_two_letters()
    {
        await using var twilio = await FakeTwilio.StartAsync(_ => """{ "phone_number_prices": [{ "number_type": "local", "base_price": "", "current_price": null }], "price_unit": "usd" }""");
        await using var rig = new Rig(twilio.BaseUrl);

        var prices = (await rig.Billing.ReadNumberPricesAsync(Rig.MainKey, "US", Cancellation)).Value!;

        Assert.Equal(new TypePrice("local", null, null), Assert.Single(prices.Prices));
        Assert.Null(prices.Prices[0].Paid);
        await Assert.ThrowsAsync<ArgumentException>(() => rig.Billing.ReadNumberPricesAsync(Rig.MainKey, "../x", Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() => rig.Billing.ReadMessagePricesAsync(Rig.MainKey, ["US", "USA"], Cancellation));
    }
}
