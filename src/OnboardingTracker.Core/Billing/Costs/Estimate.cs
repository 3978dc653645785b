namespace OnboardingTracker.Core.Billing.Costs;

/// <summary>A figure that is not known exactly, said three times: how low it may be, what is expected, how high it may be. Never below zero.</summary>
public sealed record Estimate
{
    /// <exception cref="ArgumentException">A figure is below zero, or they are not in order.</exception>
    public Estimate(decimal low, decimal expected, decimal high)
    {
        if (low < 0 || low > expected || expected > high)
        {
            throw new ArgumentException($"Low, expected and high must be from 0 on and in order; they are {Figures.Of(low)}, {Figures.Of(expected)} and {Figures.Of(high)}.", nameof(expected));
        }

        Low = low;
        Expected = expected;
        High = high;
    }

    public static Estimate Zero { get; } = Exactly(0);

    public decimal Low { get; }

    public decimal Expected { get; }

    public decimal High { get; }

    /// <summary>A figure that is known.</summary>
    public static Estimate Exactly(decimal figure) => new(figure, figure, figure);

    public bool IsExact => Low == High;

    public static Estimate operator +(Estimate one, Estimate other) => new(one.Low + other.Low, one.Expected + other.Expected, one.High + other.High);

    public static Estimate operator *(Estimate one, Estimate other) => new(one.Low * other.Low, one.Expected * other.Expected, one.High * other.High);

    /// <summary>None of the three figures is above the limit.</summary>
    public Estimate AtMost(decimal limit) => new(Math.Min(Low, limit), Math.Min(Expected, limit), Math.Min(High, limit));

    /// <summary>One figure when it is exact, else "low / expected / high".</summary>
    public override string ToString() => IsExact ? Figures.Of(Expected) : $"{Figures.Of(Low)} / {Figures.Of(Expected)} / {Figures.Of(High)}";
}
