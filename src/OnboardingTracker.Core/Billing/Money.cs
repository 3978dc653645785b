using System.Globalization;

namespace OnboardingTracker.Core.Billing;

/// <summary>An amount with its currency. Amounts of different currencies are never added: there is no rate that the product could know.</summary>
public sealed record Money
{
    /// <param name="amount">In whole units of the currency; it may be negative.</param>
    /// <param name="currency">ISO 4217, three capital letters.</param>
    /// <exception cref="ArgumentException">The currency is not three capital letters.</exception>
    public Money(decimal amount, string currency)
    {
        if (!IsCurrency(currency))
        {
            throw new ArgumentException($"\"{currency}\" is not a currency of three capital letters.", nameof(currency));
        }

        Amount = amount;
        Currency = currency;
    }

    /// <summary>In whole units of the currency, as exact as it was reckoned.</summary>
    public decimal Amount { get; }

    /// <summary>ISO 4217.</summary>
    public string Currency { get; }

    /// <summary>Whether a text has the shape of an ISO 4217 code.</summary>
    public static bool IsCurrency(string? text) => text is { Length: 3 } && text.All(char.IsAsciiLetterUpper);

    /// <summary>No money of a currency.</summary>
    public static Money Zero(string currency) => new(0, currency);

    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static Money operator +(Money one, Money other) => new(one.Amount + Same(one, other).Amount, one.Currency);

    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static Money operator -(Money one, Money other) => new(one.Amount - Same(one, other).Amount, one.Currency);

    public static Money operator *(Money one, decimal times) => new(one.Amount * times, one.Currency);

    /// <summary>The sums of several amounts, one for each currency, by its code.</summary>
    public static IReadOnlyList<Money> SumByCurrency(IEnumerable<Money> amounts) =>
    [
        .. amounts.GroupBy(money => money.Currency, StringComparer.Ordinal)
            .OrderBy(same => same.Key, StringComparer.Ordinal)
            .Select(same => new Money(same.Sum(money => money.Amount), same.Key)),
    ];

    /// <summary>As people read it, rounded to four decimals and shown with at least two: "1,234.50 USD".</summary>
    public override string ToString() =>
        $"{Math.Round(Amount, 4, MidpointRounding.AwayFromZero).ToString("#,##0.00##", CultureInfo.InvariantCulture)} {Currency}";

    private static Money Same(Money one, Money other) => one.Currency == other.Currency
        ? other
        : throw new InvalidOperationException($"{one.Currency} and {other.Currency} cannot be added to each other.");
}
