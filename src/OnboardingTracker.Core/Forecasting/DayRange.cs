namespace OnboardingTracker.Core.Forecasting;

/// <summary>The days between which something happens.</summary>
/// <param name="Latest">Null when nobody knows how long it may take: then all that can be said is "not before".</param>
public sealed record DayRange(DateOnly Earliest, DateOnly? Latest)
{
    public static DayRange On(DateOnly day) => new(day, day);

    /// <summary>When the later of two things happens.</summary>
    public static DayRange Later(DayRange one, DayRange other) => new(
        one.Earliest > other.Earliest ? one.Earliest : other.Earliest,
        (one.Latest, other.Latest) switch
        {
            ({ } first, { } second) => first > second ? first : second,
            _ => null,
        });

    /// <summary>Orders by when it is over for sure, then by when it may be over.</summary>
    public (DateOnly Latest, DateOnly Earliest) Order => (Latest ?? DateOnly.MaxValue, Earliest);
}
