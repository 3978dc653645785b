namespace OnboardingTracker.Core.Billing.Costs;

/// <summary>Makes a line from what is bought and what one of it costs.</summary>
internal sealed class LineOf(PriceList prices, DateOnly today)
{
    public bool Knows(PriceQuestion question) => prices.For(question).Count > 0;

    /// <param name="unknown">A full sentence saying that the quantity is not known; used when there are no factors.</param>
    /// <param name="key">What follows the kind in the key.</param>
    public ForecastLine Line(PriceQuestion question, CostKind kind, string title, IReadOnlyList<Factor>? factors, string unknown, params string?[] key)
    {
        var price = UnitPrice.Of(prices.For(question));
        var quantity = factors is null ? null : Factor.Product(factors);
        return new ForecastLine
        {
            Key = string.Join(':', [Word(question.Kind), .. key.OfType<string>()]),
            Title = title,
            Kind = kind,
            Item = question.Kind,
            Country = question.Country,
            Formula = Formula(factors, price, unknown),
            Quantity = quantity,
            UnitPrice = price.Amount,
            Amount = quantity is { High: 0 } ? Estimate.Zero : quantity is null || price.Amount is null ? null : quantity * price.Amount,
            Currency = price.Currency,
            Source = price.Source,
            Address = price.Address,
            ReadOn = price.ReadOn,
            AsOf = price.AsOf,
            IsLive = price.IsLive,
            PriceAge = (price.AsOf ?? price.ReadOn) is { } day ? today.DayNumber - day.DayNumber : null,
            Note = price.Note,
        };
    }

    private static string Formula(IReadOnlyList<Factor>? factors, UnitPrice price, string unknown)
    {
        if (factors is null)
        {
            return price.Amount is null ? $"{unknown} {price.Words}" : $"{unknown} One costs {price.Words}.";
        }

        if (price.Amount is null)
        {
            return $"{Factor.Words(factors)}. {price.Words}";
        }

        var isExact = price.Amount.IsExact && factors.All(factor => factor.Value.IsExact);
        return $"{Factor.Words(factors)} x {price.Words}{(isExact ? "" : " (low / expected / high)")}";
    }

    /// <summary>"OutboundMessage" as "outbound-message".</summary>
    private static string Word(PriceKind kind) =>
        string.Concat(kind.ToString().Select((letter, place) => char.IsAsciiLetterUpper(letter) && place > 0 ? $"-{letter}" : $"{letter}")).ToLowerInvariant();
}
