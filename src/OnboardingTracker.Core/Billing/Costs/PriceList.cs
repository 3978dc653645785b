namespace OnboardingTracker.Core.Billing.Costs;

/// <summary>Everything that is known of prices: what sources say and, before it, what Twilio's Pricing API answered.</summary>
public sealed class PriceList
{
    private readonly ILookup<PriceKind, Price> byKind;

    /// <exception cref="ArgumentException">An amount is negative or has no currency.</exception>
    public PriceList(IEnumerable<Price> prices)
    {
        Prices = [.. prices];
        if (Prices.FirstOrDefault(price => price.Amount < 0 || (price.Amount is not null && !Money.IsCurrency(price.Currency))) is { } wrong)
        {
            throw new ArgumentException($"The price {wrong.Kind} of {wrong.Country ?? "every country"} is negative or has no currency.", nameof(prices));
        }

        byKind = Prices.ToLookup(price => price.Kind);
    }

    public static PriceList Empty { get; } = new([]);

    public IReadOnlyList<Price> Prices { get; }

    /// <summary>The list with prices of the account in front. Earlier live prices of the same kind and country leave it; sourced ones stay for what the live ones do not tell.</summary>
    public PriceList With(IEnumerable<Price> live)
    {
        List<Price> now = [.. live.Select(price => price with { IsLive = true })];
        var asked = now.Select(price => (price.Kind, price.Country)).ToHashSet();
        return new PriceList([.. now, .. Prices.Where(price => !price.IsLive || !asked.Contains((price.Kind, price.Country)))]);
    }

    /// <summary>
    /// The prices that answer a question, all from one level: live ones where any live amount is known, else sourced ones; of either, those of the country
    /// itself before those that hold everywhere.
    /// </summary>
    public IReadOnlyList<Price> For(PriceQuestion question)
    {
        var taken = byKind[question.Kind].Where(question.Takes).ToList();
        var isLive = taken.Any(price => price is { IsLive: true, Amount: not null });
        var level = taken.Where(price => price.IsLive == isLive).ToList();
        level = level.Count > 0 ? level : taken;
        return level.Exists(price => price.Country is not null) ? [.. level.Where(price => price.Country is not null)] : level;
    }
}
