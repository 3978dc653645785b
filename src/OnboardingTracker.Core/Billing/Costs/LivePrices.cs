using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Billing.Costs;

/// <summary>What a look at the account read of Twilio's Pricing API, as prices of the list.</summary>
public static class LivePrices
{
    public const string Source = "Twilio's Pricing API";

    /// <summary>No SMS costs more; a larger figure is a mistake, and no plan is reckoned with it.</summary>
    private const decimal Most = 1000;

    private const string Address = "https://www.twilio.com/docs/messaging/api/pricing";

    /// <summary>The cheapest and the dearest price of each country; the look keeps no others. A country without any is left out: it tells no price.</summary>
    /// <param name="readOn">The day of the look.</param>
    public static IReadOnlyList<Price> Of(IEnumerable<MessagingPrice> prices, DateOnly readOn) =>
        [.. prices.Where(price => Money.IsCurrency(price.Currency)).SelectMany(price => Of(price, readOn))];

    private static IEnumerable<Price> Of(MessagingPrice price, DateOnly readOn)
    {
        if (price.Cheapest is >= 0 and <= Most and { } cheapest)
        {
            yield return Outbound(price, cheapest, readOn, "cheapest carrier");
        }

        if (price.Dearest is >= 0 and <= Most and { } dearest && dearest != price.Cheapest)
        {
            yield return Outbound(price, dearest, readOn, "dearest carrier");
        }
    }

    private static Price Outbound(MessagingPrice price, decimal amount, DateOnly readOn, string variant) =>
        new(PriceKind.OutboundMessage, price.Country, amount, price.Currency, Source, Address, readOn) { IsLive = true, Variant = variant };
}
