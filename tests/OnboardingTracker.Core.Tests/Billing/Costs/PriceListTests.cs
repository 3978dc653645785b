using OnboardingTracker.Core.Billing.Costs;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Tests.Billing.Costs;

public sealed class PriceListTests
{
    private static readonly PriceQuestion OutboundToGb = new(PriceKind.OutboundMessage, "GB");

    [Fact]
    public void Live_prices_go_before_sourced_ones()
    {
        var list = new PriceList([Some.Outbound("GB", 0.05m), Some.Outbound("DE", 0.07m)]).With([Some.Outbound("GB", 0.04m)]);

        Assert.Equal([0.04m], list.For(OutboundToGb).Select(price => price.Amount));
        Assert.True(list.For(OutboundToGb).Single().IsLive);
        Assert.Equal([0.07m], list.For(new PriceQuestion(PriceKind.OutboundMessage, "DE")).Select(price => price.Amount));
    }

    [Fact]
    public void A_live_price_that_is_not_known_does_not_displace_one_that_is() => Assert.Equal(
        [0.05m],
        new PriceList([Some.Outbound("GB", 0.05m)]).With([Some.Outbound("GB", null)]).For(OutboundToGb).Select(price => price.Amount));

    [Fact]
    public void A_newer_live_price_replaces_the_older_one() => Assert.Equal(
        [0.03m],
        PriceList.Empty.With([Some.Outbound("GB", 0.04m)]).With([Some.Outbound("GB", 0.03m)]).For(OutboundToGb).Select(price => price.Amount));

    [Fact]
    public void The_price_of_a_country_goes_before_the_price_that_holds_everywhere()
    {
        var list = new PriceList([Some.Price(PriceKind.ShortCodeLease, null, null, null), Some.Price(PriceKind.ShortCodeLease, "GB", 500)]);

        Assert.Equal([500m], list.For(new PriceQuestion(PriceKind.ShortCodeLease, "GB")).Select(price => price.Amount));
        Assert.Null(Assert.Single(list.For(new PriceQuestion(PriceKind.ShortCodeLease, "SE"))).Amount);
    }

    [Fact]
    public void Types_of_numbers_brands_and_registration_are_told_apart()
    {
        var local = Some.Outbound("US", 1) with { NumberType = NumberTypes.Local };
        var tollFree = Some.Outbound("US", 2) with { NumberType = NumberTypes.TollFree };
        var registered = Some.Price(PriceKind.CarrierFee, "US", 3) with { IsRegistered = true };
        var standard = Some.Price(PriceKind.CampaignMonthly, "US", 4) with { Brand = A2pBrandKind.Standard };
        var list = new PriceList([local, tollFree, registered, standard]);

        Assert.Equal([tollFree], list.For(new PriceQuestion(PriceKind.OutboundMessage, "US", [NumberTypes.TollFree])));
        Assert.Equal([local, tollFree], list.For(new PriceQuestion(PriceKind.OutboundMessage, "US")));
        Assert.Empty(list.For(new PriceQuestion(PriceKind.CarrierFee, "US", Brand: A2pBrandKind.None)));
        Assert.Equal([registered], list.For(new PriceQuestion(PriceKind.CarrierFee, "US", Brand: A2pBrandKind.Standard)));
        Assert.Empty(list.For(new PriceQuestion(PriceKind.CampaignMonthly, "US", Brand: A2pBrandKind.SoleProprietor)));
    }

    [Fact]
    public void A_negative_price_and_an_amount_without_currency_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new PriceList([Some.Outbound("GB", -1)]));
        Assert.Throws<ArgumentException>(() => new PriceList([Some.Outbound("GB", 1, null)]));
    }

    [Fact]
    public void What_a_look_read_becomes_the_cheapest_and_the_dearest_price()
    {
        var live = LivePrices.Of(
            [
                new MessagingPrice("GB", IsServed: true, 0.04m, 0.06m, "USD"),
                new MessagingPrice("DE", IsServed: true, 0.07m, 0.07m, "USD"),
                new MessagingPrice("KP", IsServed: false, null, null, null),
            ],
            Some.Today);

        Assert.Equal([("GB", 0.04m), ("GB", 0.06m), ("DE", 0.07m)], live.Select(price => (price.Country!, price.Amount!.Value)));
        Assert.All(live, price => Assert.True(price.IsLive && price.ReadOn == Some.Today));
    }
}
