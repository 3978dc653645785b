using System.Globalization;
using System.Numerics;

namespace OnboardingTracker.Core.Billing.Split;

/// <summary>Divides shared cost by a rule; knows how many messages each unit had of its own.</summary>
internal sealed class SharedCost
{
    private readonly SplitRule rule;
    private readonly IReadOnlyList<SplitUnit> all;
    private readonly Dictionary<string, long?> messages;

    public SharedCost(SplitRule rule, IReadOnlyList<SplitUnit> all, IEnumerable<OwnedLeaf> leaves)
    {
        this.rule = rule;
        this.all = all;
        messages = all.ToDictionary(unit => unit.Name, _ => (long?)0, StringComparer.Ordinal);
        foreach (var leaf in leaves.Where(leaf => leaf.Owners.Count == 1))
        {
            messages[leaf.Owners[0].Name] += leaf.Leaf.Messages;
        }
    }

    /// <summary>Who bears how much of a sum; what the rule leaves is nobody's, with a sentence why.</summary>
    /// <param name="owners">By name; none stands for all units.</param>
    public SharedParts Divide(long micros, IReadOnlyList<SplitUnit> owners)
    {
        var bearers = owners.Count == 0 ? all : owners;
        return bearers.Count == 0
            ? new SharedParts([], micros, "There is no unit that could bear the shared cost. It is not assigned.")
            : rule switch
            {
                SplitRule.Equal => Weighed(micros, bearers, [.. bearers.Select(_ => BigInteger.One)], BigInteger.Zero, null),
                SplitRule.ByVolume => ByVolume(micros, bearers),
                SplitRule.FixedShare => ByPercent(micros, bearers),
                _ => throw new InvalidOperationException($"There is no rule {rule}."),
            };
    }

    private static SharedParts Weighed(long micros, IReadOnlyList<SplitUnit> bearers, IReadOnlyList<BigInteger> weights, BigInteger ofNobody, string? remark)
    {
        // Nobody stands last, so that a tie goes to a unit.
        var parts = LargestRemainder.Divide(micros, [.. weights, ofNobody]);
        return new SharedParts([.. bearers.Zip(parts, (unit, part) => (unit, part))], parts[^1], remark);
    }

    private static SharedParts ByPercent(long micros, IReadOnlyList<SplitUnit> bearers)
    {
        List<BigInteger> weights = [.. bearers.Select(unit => ExactAmount.Of(unit.FixedPercent ?? 0).Quanta)];
        var left = weights.Aggregate(ExactAmount.Of(100).Quanta, (rest, weight) => rest - weight);
        var sum = bearers.Sum(unit => unit.FixedPercent ?? 0);
        return Weighed(micros, bearers, weights, left, left.IsZero
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"The fixed shares of {Names(bearers)} add up to {sum:0.######} percent. The rest of what they share is not assigned."));
    }

    private static string Names(IEnumerable<SplitUnit> units) => string.Join(", ", units.Select(unit => unit.Name));

    private SharedParts ByVolume(long micros, IReadOnlyList<SplitUnit> bearers)
    {
        List<SplitUnit> unknown = [.. bearers.Where(unit => messages[unit.Name] is null)];
        if (unknown.Count > 0)
        {
            return new SharedParts([], micros, $"How many messages {Names(unknown)} had is not known. What is shared by number of messages with it is not assigned.");
        }

        List<BigInteger> weights = [.. bearers.Select(unit => (BigInteger)messages[unit.Name]!.Value)];
        return weights.TrueForAll(weight => weight.IsZero)
            ? new SharedParts([], micros, $"No messages of their own: {Names(bearers)}. What they share is not assigned.")
            : Weighed(micros, bearers, weights, BigInteger.Zero, null);
    }
}

/// <summary>How a shared sum was divided.</summary>
/// <param name="Remark">Why something is left, as a sentence; null when all is assigned.</param>
internal sealed record SharedParts(IReadOnlyList<(SplitUnit Unit, long Micros)> Parts, long LeftMicros, string? Remark);
