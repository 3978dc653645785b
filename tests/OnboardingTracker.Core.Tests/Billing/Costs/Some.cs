using OnboardingTracker.Core.Billing.Costs;

namespace OnboardingTracker.Core.Tests.Billing.Costs;

/// <summary>A plan in which nothing is open, and prices, for tests that change one thing of them.</summary>
internal static class Some
{
    public static readonly DateOnly Today = new(2026, 11, 30);

    public static readonly DateOnly ReadOn = new(2026, 11, 23);

    public static CostPlan Plan() => new()
    {
        Start = new DateOnly(2027, 1, 1),
        Months = 1,
        Volume = new PlannedVolume.ByMonth(Estimate.Exactly(40_000)),
        Countries = ["GB"],
        Segments = Estimate.Exactly(1),
        RepliesPerMessage = Estimate.Zero,
        MmsShare = 0,
        Senders = [Core.Onboardings.SenderType.Mobile],
    };

    public static Price Price(PriceKind kind, string? country, decimal? amount, string? currency = "USD") =>
        new(kind, country, amount, currency, "A price list", "https://prices.example/", ReadOn);

    public static Price Outbound(string country, decimal? amount, string? currency = "USD") => Price(PriceKind.OutboundMessage, country, amount, currency);

    public static CostForecast Forecast(CostPlan plan, params IEnumerable<Price> prices) => CostForecast.Of(plan, new PriceList(prices), Today);
}
