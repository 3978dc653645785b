using System.Numerics;

namespace OnboardingTracker.Core.Billing.Split;

/// <summary>Divides whole micro-units by weights so that the parts add up to the whole: each gets its share rounded down, what is left goes to the largest remainders.</summary>
internal static class LargestRemainder
{
    /// <summary>The parts, in the order of the weights; of equal remainders the earlier one gets the micro-unit. A credit is divided as a charge and turned round.</summary>
    /// <param name="weights">None negative, not all 0.</param>
    public static IReadOnlyList<long> Divide(long micros, IReadOnlyList<BigInteger> weights)
    {
        var sum = weights.Aggregate(BigInteger.Zero, (total, weight) => weight.Sign < 0
            ? throw new ArgumentOutOfRangeException(nameof(weights), weight, "A weight is not negative.")
            : total + weight);
        if (sum.IsZero)
        {
            throw new ArgumentException("Nobody has a weight.", nameof(weights));
        }

        var whole = BigInteger.Abs(micros);
        List<(BigInteger Share, BigInteger Remainder)> parts =
            [.. weights.Select(weight => (BigInteger.DivRem(whole * weight, sum, out var remainder), remainder))];
        var left = (int)(whole - parts.Aggregate(BigInteger.Zero, (total, part) => total + part.Share));
        var favoured = Enumerable.Range(0, parts.Count).OrderByDescending(at => parts[at].Remainder).Take(left).ToHashSet();
        return [.. parts.Select((part, at) => (long)((favoured.Contains(at) ? part.Share + 1 : part.Share) * Math.Sign(micros)))];
    }
}
