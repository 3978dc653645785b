using System.Numerics;

namespace OnboardingTracker.Core.Billing.Split;

/// <summary>
/// A sum of money of one currency that nothing rounds: a decimal keeps 28 digits in all and would drop the last ones of a fine price beside a large sum,
/// so that the order of adding would matter.
/// </summary>
/// <param name="Quanta">In 10^-28, the finest that a decimal can say.</param>
public readonly record struct ExactAmount(BigInteger Quanta)
{
    private const int Digits = 28;

    private static readonly BigInteger QuantaOfMicro = BigInteger.Pow(10, Digits - 6);

    public static ExactAmount Zero { get; }

    public int Sign => Quanta.Sign;

    public static ExactAmount operator +(ExactAmount left, ExactAmount right) => new(left.Quanta + right.Quanta);

    public static ExactAmount operator -(ExactAmount left, ExactAmount right) => new(left.Quanta - right.Quanta);

    public static ExactAmount Add(ExactAmount left, ExactAmount right) => left + right;

    public static ExactAmount Subtract(ExactAmount left, ExactAmount right) => left - right;

    public static ExactAmount Of(decimal amount)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(amount, bits);
        var digits = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        var scaled = digits * BigInteger.Pow(10, Digits - amount.Scale);
        return new ExactAmount(decimal.IsNegative(amount) ? -scaled : scaled);
    }

    /// <summary>Whole micro-units (10^-6), a half to the even one, as banks round: halves up would favour one side over many rows.</summary>
    /// <exception cref="OverflowException">More than nine million million of the currency.</exception>
    public long ToMicros()
    {
        var whole = BigInteger.DivRem(BigInteger.Abs(Quanta), QuantaOfMicro, out var rest);
        var half = (rest * 2).CompareTo(QuantaOfMicro);
        return (long)((half > 0 || (half == 0 && !whole.IsEven) ? whole + 1 : whole) * Quanta.Sign);
    }
}
