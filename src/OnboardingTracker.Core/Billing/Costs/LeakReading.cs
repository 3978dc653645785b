using OnboardingTracker.Core.Billing.Live;
using OnboardingTracker.Core.Deliveries;

namespace OnboardingTracker.Core.Billing.Costs;

/// <summary>The leaks of an account with what they were found in; each reading may have failed.</summary>
/// <param name="Month">The first day of the month whose messages were read.</param>
/// <param name="Prices">By country, of those with an unused number.</param>
public sealed record LeakReading(
    DateOnly Month,
    MoneyReading<NumberUses> Numbers,
    IReadOnlyDictionary<string, MoneyReading<NumberPrices>> Prices,
    MoneyReading<MessageCosts> Messages,
    MoneyLeaks Leaks)
{
    /// <summary>When the last of it was read.</summary>
    public DateTimeOffset ReadAt => Messages.ReadAt;

    /// <summary>Only the newest messages of the month were read.</summary>
    public bool IsCut => Messages.Value is { HasMore: true };

    /// <summary>Of how many numbers it is not known whether they were used.</summary>
    public int UnknownUses => Numbers.Value?.Numbers.Count(number => number.IsUsed is null) ?? 0;

    /// <summary>Something was not read, not wholly, or has no price: more may leak than the sums say.</summary>
    public bool IsAtLeast => Leaks.IsAtLeast || IsCut || UnknownUses > 0 || !Numbers.IsRead || !Messages.IsRead;

    /// <summary>Why something could not be read, each reason once.</summary>
    public IReadOnlyList<string> Problems =>
    [
        .. new[] { Numbers.Failure, Numbers.Value?.Failure, Messages.Failure }.Concat(Prices.Values.Select(price => price.Failure))
            .Select(failure => failure?.Sentence).OfType<string>().Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Nothing at all could be read.</summary>
    public bool IsNothing => !Numbers.IsRead && !Messages.IsRead;

    public static LeakReading Of(
        MoneyReading<NumberUses> numbers,
        IReadOnlyDictionary<string, MoneyReading<NumberPrices>> prices,
        MoneyReading<MessageCosts> messages,
        DateOnly month,
        DateOnly today,
        ErrorMeanings errors)
    {
        var last = month.AddMonths(1).AddDays(-1);
        var days = (today < last ? today : last).DayNumber - month.DayNumber + 1;
        var costs = messages.Value?.Messages ?? [];
        return new LeakReading(month, numbers, prices, messages, MoneyLeaks.Of(
            numbers.Value?.Numbers.Select(number => new NumberAtCost(number, numbers.Value.Since, PriceOf(number, prices))) ?? [],
            PaidInVain.Failed(costs, days, errors),
            PaidInVain.Costly(costs, days),
            today));
    }

    /// <summary>Null where the country, the kind of number or its price is not known.</summary>
    private static Money? PriceOf(NumberUse number, IReadOnlyDictionary<string, MoneyReading<NumberPrices>> prices) =>
        number.Country is { } country
        && NumberTypes.Of(number.Kind) is { } type
        && prices.GetValueOrDefault(country)?.Value is { } list
        && Money.IsCurrency(list.Currency)
        && list.Prices.FirstOrDefault(price => price.NumberType is { } name && NumberTypes.Normal(name) == type)?.Paid is { } paid
            ? new Money(paid, list.Currency!)
            : null;
}
