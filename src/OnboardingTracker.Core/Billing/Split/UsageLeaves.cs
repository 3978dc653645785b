namespace OnboardingTracker.Core.Billing.Split;

/// <summary>
/// Takes the double counting out of usage: Twilio answers a category, its parts and the total side by side. Of each account and currency only the leaves
/// stay; where a category is larger than its parts, the difference stays as a leaf of its own; what the total has beyond all leaves, or lacks, belongs to
/// nobody.
/// </summary>
public static class UsageLeaves
{
    /// <summary>The leaves, in an order that does not depend on that of the lines. Lines of the same category, such as one a day, are added.</summary>
    public static IReadOnlyList<CostLeaf> Of(IEnumerable<CostLine> lines) =>
    [
        .. lines
            .GroupBy(line => (line.AccountSid, Currency: line.Currency.ToUpperInvariant()))
            .OrderBy(account => account.Key.Currency, StringComparer.Ordinal)
            .ThenBy(account => account.Key.AccountSid, StringComparer.Ordinal)
            .SelectMany(account => new AccountUsage(account.Key.AccountSid, account.Key.Currency, account).Leaves()),
    ];
}
