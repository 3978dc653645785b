namespace OnboardingTracker.Core.Billing.Costs;

/// <summary>A sum of lines.</summary>
/// <param name="IsAtLeast">A line that belongs to it, or may, is not known.</param>
public sealed record PartTotal(Estimate Amount, bool IsAtLeast)
{
    public static PartTotal operator +(PartTotal one, PartTotal other) => new(one.Amount + other.Amount, one.IsAtLeast || other.IsAtLeast);
}

/// <summary>What the lines of one currency cost, one-time and running cost apart.</summary>
public sealed record CurrencyTotal(string Currency, PartTotal OneTime, PartTotal Recurring, PartTotal Usage)
{
    /// <summary>What returns every month: recurring cost and usage.</summary>
    public PartTotal Running => Recurring + Usage;

    public PartTotal All => OneTime + Running;

    /// <summary>A total for each currency among the lines. A line whose currency is not known may belong to any of them, so that none is complete.</summary>
    public static IReadOnlyList<CurrencyTotal> Of(IEnumerable<ForecastLine> lines)
    {
        var all = lines.ToList();
        return
        [
            .. all.Select(line => line.Currency).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(currency => new CurrencyTotal(
                    currency, Part(all, currency, CostKind.OneTime), Part(all, currency, CostKind.Recurring), Part(all, currency, CostKind.Usage))),
        ];
    }

    private static PartTotal Part(List<ForecastLine> lines, string currency, CostKind kind)
    {
        var own = lines.Where(line => line.Kind == kind && (line.Currency is null || line.Currency == currency)).ToList();
        var known = own.Where(line => line.Currency is not null).Select(line => line.Amount).OfType<Estimate>();
        return new PartTotal(known.Aggregate(Estimate.Zero, (sum, amount) => sum + amount), own.Exists(line => line.IsUnknown));
    }
}
