namespace OnboardingTracker.Simulator.Accounts;

/// <summary>How much of a category was used and what it cost.</summary>
internal readonly record struct UsageAmount(long Count, long Usage, decimal Price)
{
    public static UsageAmount operator +(UsageAmount one, UsageAmount other) =>
        new(one.Count + other.Count, one.Usage + other.Usage, one.Price + other.Price);

    public static UsageAmount Add(UsageAmount left, UsageAmount right) => left + right;

    /// <summary>The leaves with everything that contains them, up to the total.</summary>
    public static Dictionary<string, UsageAmount> WithSums(IReadOnlyDictionary<string, UsageAmount> leaves)
    {
        var all = new Dictionary<string, UsageAmount>(leaves);
        foreach (var category in UsageCategory.All)
        {
            if (category.Within is { } within && all.TryGetValue(category.Name, out var amount))
            {
                all[within] = all.GetValueOrDefault(within) + amount;
            }
        }

        all.TryAdd(UsageCategory.TotalPrice, default);
        return all;
    }
}
