namespace OnboardingTracker.Core.Billing.Split;

/// <summary>
/// What each unit bears of what Twilio charged. Always adds up to Twilio's total, to the last micro-unit: what belongs to nobody and what rounding leaves
/// stand on lines of their own. The order of lines and units changes nothing.
/// </summary>
/// <param name="Currencies">By currency code.</param>
public sealed record CostSplit(SplitRule Rule, IReadOnlyList<CurrencySplit> Currencies)
{
    /// <summary>Whether every currency adds up.</summary>
    public bool AddsUp => Currencies.All(currency => currency.AddsUp);

    /// <summary>Divides.</summary>
    /// <exception cref="ArgumentException">The units or their shares are refused by <see cref="SplitPlan.Check"/>; ask it first.</exception>
    /// <exception cref="OverflowException">A sum is more than nine million million of its currency.</exception>
    public static CostSplit Of(IEnumerable<CostLine> lines, IReadOnlyList<SplitUnit> units, SplitRule rule)
    {
        if (SplitPlan.Check(units, rule) is { Refusal: { } refusal })
        {
            throw new ArgumentException(refusal, nameof(units));
        }

        List<SplitUnit> inOrder = [.. units.OrderBy(unit => unit.Name, StringComparer.Ordinal)];
        List<OwnedLeaf> leaves = [.. UsageLeaves.Of(lines).Select(leaf => OwnedLeaf.Of(leaf, inOrder))];
        var shares = new SharedCost(rule, inOrder, leaves);
        return new CostSplit(
            rule,
            [
                .. leaves
                    .GroupBy(leaf => leaf.Leaf.Currency, StringComparer.Ordinal)
                    .Select(currency => CurrencySplitting.Of(currency.Key, [.. currency], inOrder, shares)),
            ]);
    }
}
