using OnboardingTracker.Core.Billing.Costs;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Knowledge.Prices;

namespace OnboardingTracker.Knowledge.Tests.Prices;

/// <summary>The prices that come with the product, held to a few that were looked up in their sources.</summary>
public sealed class BuiltInPricesTests
{
    private static readonly PriceList Prices = PriceFile.LoadBuiltIn();

    [Theory]
    [InlineData("US", "local", "1.15")]
    [InlineData("US", "toll-free", "2.15")]
    [InlineData("GB", "mobile", "2.50")]
    [InlineData("DE", "mobile", "30")]
    [InlineData("PT", "mobile", "135")]
    [InlineData("NO", "local", "3")]
    public void Numbers_cost_what_the_table_says(string country, string type, string amount) => Assert.Equal(
        decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture),
        Assert.Single(Prices.For(new PriceQuestion(PriceKind.Number, country, [type]))).Amount);

    [Fact]
    public void Every_kind_is_told_or_named_as_unknown()
    {
        // A fee for replies and for setting up a short code: no source of ours speaks of either.
        Assert.Equal(
            [PriceKind.InboundCarrierFee, PriceKind.ShortCodeSetup],
            Enum.GetValues<PriceKind>().Except(Prices.Prices.Select(price => price.Kind)));
    }

    [Fact]
    public void Nothing_is_live_and_everything_has_its_source() => Assert.All(
        Prices.Prices,
        price => Assert.True(!price.IsLive && price.Source.Length > 0 && price.Address!.StartsWith("https://", StringComparison.Ordinal) && (price.AsOf is null || price.AsOf <= price.ReadOn)));

    [Theory]
    [InlineData(A2pBrandKind.Standard, 44)]
    [InlineData(A2pBrandKind.LowVolumeStandard, 4)]
    [InlineData(A2pBrandKind.SoleProprietor, 4)]
    public void A_brand_costs_what_twilios_faq_says(A2pBrandKind brand, int once)
    {
        var forecast = CostForecast.Of(
            new CostPlan
            {
                Start = new DateOnly(2027, 1, 1),
                Volume = new PlannedVolume.ByMonth(Estimate.Exactly(1000)),
                Countries = ["US"],
                RepliesPerMessage = Estimate.Zero,
                MmsShare = 0,
                Senders = [SenderType.A2p10Dlc],
                Numbers = [new PlannedNumbers("US", SenderType.A2p10Dlc, 1)],
                Brand = brand,
                Campaigns = 1,
            },
            Prices,
            new DateOnly(2026, 11, 30));

        // Each submission of a campaign is 15 on top.
        Assert.Equal(once + 15, forecast.Totals.Single().OneTime.Amount.Expected);
        Assert.Equal(["carrier-fee:US"], forecast.Unknown.Select(line => line.Key));
    }
}
