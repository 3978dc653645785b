using OnboardingTracker.Core.Billing.Categories;

namespace OnboardingTracker.Core.Billing.Split;

/// <summary>The usage of one account in one currency, by category, and what its messaging services had of it.</summary>
internal sealed class AccountUsage
{
    private readonly string accountSid;
    private readonly string currency;
    private readonly Dictionary<string, Tally> usage;
    private readonly Dictionary<string, Tally> withoutService;
    private readonly ILookup<string, (string Sid, Tally Tally)> services;

    public AccountUsage(string accountSid, string currency, IEnumerable<CostLine> lines)
    {
        this.accountSid = accountSid;
        this.currency = currency;
        var bySource = lines.ToLookup(line => (line.Source, HasService: line.Source is CostSource.MessagePrices && line.ServiceSid is not null));
        usage = Sums(bySource[(CostSource.UsageRecord, false)]);
        withoutService = Sums(bySource[(CostSource.MessagePrices, false)]);
        services = bySource[(CostSource.MessagePrices, true)]
            .GroupBy(line => (line.Category, Sid: line.ServiceSid!))
            .OrderBy(line => line.Key.Sid, StringComparer.Ordinal)
            .ToLookup(line => line.Key.Category, line => (line.Key.Sid, Tally.Of(line)), StringComparer.Ordinal);
    }

    public IEnumerable<CostLeaf> Leaves()
    {
        List<CostLeaf> leaves =
        [
            .. usage.Keys.Concat(withoutService.Keys).Concat(services.Select(category => category.Key))
                .Where(category => category != UsageCategories.Total)
                .Select(UsageCategories.OutermostOf)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .SelectMany(LeavesOf),
        ];

        if (usage.TryGetValue(UsageCategories.Total, out var total) && total.Amount - SumOf(leaves) is { Sign: not 0 } beyond)
        {
            leaves.Add(Leaf(UsageCategories.OtherOf(UsageCategories.Total), new Tally(beyond, 0)) with { IsUnexplained = true });
        }

        return leaves;
    }

    private static Dictionary<string, Tally> Sums(IEnumerable<CostLine> lines) =>
        lines.GroupBy(line => line.Category, StringComparer.Ordinal).ToDictionary(line => line.Key, Tally.Of, StringComparer.Ordinal);

    private static ExactAmount SumOf(IEnumerable<CostLeaf> leaves) => leaves.Aggregate(ExactAmount.Zero, (sum, leaf) => sum + leaf.Amount);

    private static long? MessagesOf(IEnumerable<CostLeaf> leaves) => leaves.Aggregate((long?)0, (sum, leaf) => sum + leaf.Messages);

    private CostLeaf Leaf(string category, Tally tally) => new(accountSid, null, category, currency, tally.Amount, tally.Messages);

    private List<CostLeaf> LeavesOf(string category)
    {
        List<CostLeaf> parts = [.. UsageCategories.PartsOf(category).SelectMany(LeavesOf)];
        if (usage.TryGetValue(category, out var whole))
        {
            parts.AddRange(BeyondParts(category, whole, parts));
        }
        else if (parts.Count == 0 && withoutService.TryGetValue(category, out var messages))
        {
            return [.. ServicesOf(category), Leaf(category, messages) with { Source = CostSource.MessagePrices }];
        }

        return services.Contains(category) ? WithServices(category, parts) : parts;
    }

    /// <summary>The category itself when it has no parts here, else what it has beyond them.</summary>
    private IEnumerable<CostLeaf> BeyondParts(string category, Tally whole, List<CostLeaf> parts)
    {
        if (parts.Count == 0)
        {
            return [Leaf(category, whole)];
        }

        var beyond = whole.Amount - SumOf(parts);

        // A credit is "larger" downwards. Parts of usage that are more than their whole stay as they are: then the nesting is not as we know it. Where
        // messages say more than the account's usage, which is counted later, the usage stands and the difference is nobody's.
        var isLarger = whole.Amount.Sign < 0 ? beyond.Sign < 0 : beyond.Sign > 0;
        if (!isLarger && beyond.Sign != 0 && parts.Exists(leaf => leaf.Source is CostSource.MessagePrices))
        {
            return [Leaf(UsageCategories.OtherOf(category), new Tally(beyond, 0)) with { IsUnexplained = true }];
        }

        var more = whole.Messages - MessagesOf(parts) is { } messages ? Math.Max(0, messages) : (long?)null;
        return isLarger || (beyond.Sign == 0 && more is null or > 0)
            ? [Leaf(UsageCategories.OtherOf(category), new Tally(isLarger ? beyond : ExactAmount.Zero, more))]
            : [];
    }

    /// <summary>
    /// What the services had, and the rest. Messages do not know whether they count as long code or short code, so of the parts of the category only the sum
    /// is kept.
    /// </summary>
    private List<CostLeaf> WithServices(string category, List<CostLeaf> parts)
    {
        List<CostLeaf> ofServices = ServicesOf(category);
        List<CostLeaf> told = [.. parts.Where(leaf => leaf.ServiceSid is not null || leaf.IsUnexplained)];
        List<CostLeaf> untold = [.. parts.Except(told)];
        if (untold.Count == 0)
        {
            return [.. told, .. ofServices];
        }

        var whole = SumOf(untold);
        var rest = whole - SumOf(ofServices);
        var messages = MessagesOf(untold) - MessagesOf(ofServices) is { } left ? Math.Max(0, left) : (long?)null;

        // As above: more than the usage shows is nobody's saving.
        var isUnexplained = whole.Sign < 0 ? rest.Sign > 0 : rest.Sign < 0;
        var remainder = Leaf(category, new Tally(rest, isUnexplained ? 0 : messages)) with { IsUnexplained = isUnexplained };
        return [.. told, .. ofServices, remainder];
    }

    private List<CostLeaf> ServicesOf(string category) =>
        [.. services[category].Select(service => Leaf(category, service.Tally) with { ServiceSid = service.Sid, Source = CostSource.MessagePrices })];

    /// <summary>Lines of one category, added.</summary>
    /// <param name="Messages">0 for a category that does not count messages.</param>
    private sealed record Tally(ExactAmount Amount, long? Messages)
    {
        public static Tally Of(IEnumerable<CostLine> lines) => lines.Aggregate(
            new Tally(ExactAmount.Zero, 0),
            (sum, line) => new Tally(
                sum.Amount + ExactAmount.Of(line.Amount),
                sum.Messages + (UsageCategories.CountMessages(line.Category) ? line.Count : 0)));
    }
}
