using OnboardingTracker.Core.Billing.Live;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Billing.Costs;

/// <summary>What was read of Twilio's Pricing API for an account, as prices of the list.</summary>
public static class LivePrices
{
    public const string Source = "Twilio's Pricing API";

    /// <summary>No SMS and no number costs more; a larger figure is a mistake, and no plan is reckoned with it.</summary>
    private const decimal Most = 1000;

    private const string Address = "https://www.twilio.com/docs/messaging/api/pricing";
    private const string NumberAddress = "https://www.twilio.com/docs/phone-numbers/pricing";

    /// <summary>The cheapest and the dearest price of each country; the look keeps no others. A country without any is left out: it tells no price.</summary>
    /// <param name="readOn">The day of the look.</param>
    public static IReadOnlyList<Price> Of(IEnumerable<MessagingPrice> prices, DateOnly readOn) =>
        [.. prices.Where(price => Money.IsCurrency(price.Currency)).SelectMany(price => Of(price, readOn))];

    /// <summary>What the numbers of a country cost a month: the account's own price where it has one, else that of the list.</summary>
    /// <param name="readOn">The day of the reading.</param>
    public static IReadOnlyList<Price> Of(NumberPrices prices, DateOnly readOn) => Money.IsCurrency(prices.Currency)
        ?
        [
            .. prices.Prices
                .Where(price => price.NumberType is { Length: > 0 } && price.Paid is >= 0 and <= Most)
                .DistinctBy(price => NumberTypes.Normal(price.NumberType!), StringComparer.Ordinal)
                .Select(price => new Price(PriceKind.Number, prices.Country, price.Paid, prices.Currency, Source, NumberAddress, readOn)
                {
                    IsLive = true,
                    NumberType = NumberTypes.Normal(price.NumberType!),
                    Note = price is { Base: { } list, Current: { } own } && list != own ? $"The list price is {Figures.Of(list)} {prices.Currency}; this account pays another." : null,
                }),
        ]
        : [];

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
