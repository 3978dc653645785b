namespace OnboardingTracker.Core.Billing.Costs;

/// <summary>The one price that a line is reckoned with, from the prices that answer for it.</summary>
/// <param name="Amount">Null when it is not known. Of several: the cheapest, the plain mean, the dearest.</param>
/// <param name="Words">The figure with its currency and what it is the mean of, or why there is none.</param>
internal sealed record UnitPrice(
    Estimate? Amount, string? Currency, string Words, string? Source, string? Address, DateOnly? ReadOn, DateOnly? AsOf, bool IsLive, string? Note)
{
    public static UnitPrice Of(IReadOnlyList<Price> prices)
    {
        var (amount, currency, words) = Figure(prices);
        return new UnitPrice(
            amount,
            currency,
            words,
            Joined(prices.Select(price => price.Source), "; "),
            prices.Select(price => price.Address).FirstOrDefault(address => address is not null),
            prices.Count > 0 ? prices.Min(price => price.ReadOn) : null,
            prices.Min(price => price.AsOf),
            prices.Count > 0 && prices.All(price => price.IsLive),
            Joined(prices.Select(price => price.Note), " "));
    }

    private static (Estimate? Amount, string? Currency, string Words) Figure(IReadOnlyList<Price> prices)
    {
        var currencies = prices.Select(price => price.Currency).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var currency = currencies.Count == 1 ? currencies[0] : null;
        var amounts = prices.Select(price => price.Amount).OfType<decimal>().ToList();
        return (prices.Count, amounts.Count) switch
        {
            (0, _) => (null, null, "No source tells the price."),
            (_, 0) => (null, currency, "The price is not known."),
            var (all, known) when known < all => (null, currency, $"The price is known for {known} of {all} {Noun(prices)} only."),
            _ when currency is null => (null, null, $"The prices are in {string.Join(" and ", currencies)}, of which no mean can be made."),
            (1, _) => (Estimate.Exactly(amounts[0]), currency, $"{Figures.Of(amounts[0])} {currency}"),
            _ => Mean(amounts, currency, Noun(prices)),
        };
    }

    private static (Estimate Amount, string Currency, string Words) Mean(List<decimal> amounts, string currency, string noun)
    {
        // Equal prices divide without a rest only by luck: their mean is the price.
        var mean = amounts.Min() == amounts.Max() ? amounts[0] : amounts.Sum() / amounts.Count;
        var amount = new Estimate(amounts.Min(), mean, amounts.Max());
        return (amount, currency, $"{amount} {currency} (cheapest, plain mean and dearest of {amounts.Count} {noun})");
    }

    private static string Noun(IReadOnlyList<Price> prices) => prices.All(price => price.Carrier is not null) ? "carrier prices" : "prices";

    private static string? Joined(IEnumerable<string?> texts, string between) =>
        string.Join(between, texts.OfType<string>().Distinct(StringComparer.Ordinal)) is { Length: > 0 } joined ? joined : null;
}
