using OnboardingTracker.Core.Billing.Live;
using OnboardingTracker.Core.Deliveries;

namespace OnboardingTracker.Core.Billing.Costs;

/// <summary>Sums up the messages that were paid for in vain.</summary>
internal static class PaidInVain
{
    /// <summary>Those that did not arrive, by error code and currency. One without a price is counted apart: it may have cost nothing, or not be reckoned yet.</summary>
    public static IEnumerable<FailedMessages> Failed(IEnumerable<MessageCost> messages, int days, ErrorMeanings errors) => messages
        .Where(message => message is { IsOutbound: true, IsLost: true })
        .GroupBy(message => message.ErrorCode)
        .SelectMany(failed => ByCurrency(failed).Select(same => new FailedMessages(failed.Key, same.Priced.Count + same.Unpriced, SumOf(same.Priced), days)
        {
            Unpriced = same.Unpriced,
            Meaning = failed.Key is { } code ? errors.Find(code) : null,
        }));

    /// <summary>Those that took more segments for a few characters, by the characters and the currency. What did not arrive is paid in vain as a whole.</summary>
    public static IEnumerable<CostlyMessages> Costly(IEnumerable<MessageCost> messages, int days) => messages
        .Where(message => message is { IsOutbound: true, IsLost: false, Costly: not null, Segments: not null })
        .GroupBy(message => string.Concat(message.Costly!.Characters.Order(StringComparer.Ordinal)), StringComparer.Ordinal)
        .SelectMany(costly => ByCurrency(costly).Select(same => Of(same.Priced.Count > 0 ? same.Priced : [.. costly], SumOf(same.Priced), same.Unpriced, days)));

    private static CostlyMessages Of(List<MessageCost> messages, Money? paid, int unpriced, int days) => new(
        [.. messages[0].Costly!.Characters.Order(StringComparer.Ordinal)],
        messages.Count,
        messages.Sum(message => message.Segments!.Value),
        messages.Sum(message => message.Costly!.SegmentsWithout),
        paid,
        days)
    {
        Unpriced = paid is null ? 0 : unpriced,
    };

    /// <summary>Those with a price by its currency; those without stand with the first of them, or alone.</summary>
    private static IEnumerable<(List<MessageCost> Priced, int Unpriced)> ByCurrency(IEnumerable<MessageCost> messages)
    {
        var all = messages.ToLookup(message => message.Cost is not null && Money.IsCurrency(message.Currency));
        var unpriced = all[false].Count();
        var priced = all[true].GroupBy(message => message.Currency, StringComparer.Ordinal).OrderBy(same => same.Key, StringComparer.Ordinal).ToList();
        return priced.Count == 0 ? [([], unpriced)] : priced.Select((same, place) => (same.ToList(), place == 0 ? unpriced : 0));
    }

    private static Money? SumOf(List<MessageCost> priced) => priced.Count == 0 ? null : new Money(priced.Sum(message => message.Cost!.Value), priced[0].Currency!);
}
