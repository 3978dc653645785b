namespace OnboardingTracker.Core.Billing.Costs;

/// <summary>One factor of a formula with the words that belong to it.</summary>
/// <param name="One">What follows the figure 1.</param>
/// <param name="Many">What follows every other figure; empty for a bare figure.</param>
internal sealed record Factor(Estimate Value, string One, string Many)
{
    /// <summary>For an equal share: a third has no end as a decimal, so it is divided last.</summary>
    public int DividedBy { get; init; } = 1;

    public static Estimate Product(IReadOnlyCollection<Factor> factors)
    {
        var product = factors.Aggregate(Estimate.Exactly(1), (product, factor) => product * factor.Value);
        var divisor = factors.Aggregate(1, (divisor, factor) => divisor * factor.DividedBy);
        return new Estimate(product.Low / divisor, product.Expected / divisor, product.High / divisor);
    }

    public static string Words(IEnumerable<Factor> factors) => string.Join(" x ", factors);

    public override string ToString()
    {
        var figure = DividedBy == 1 ? $"{Value}" : $"{Value}/{DividedBy}";
        return $"{figure} {(Value is { IsExact: true, Expected: 1 } ? One : Many)}".TrimEnd();
    }
}
