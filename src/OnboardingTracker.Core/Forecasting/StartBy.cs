namespace OnboardingTracker.Core.Forecasting;

/// <summary>The last day on which a step must start for the target date to hold, when everything takes its longest.</summary>
/// <param name="IsUncertain">Something on the way takes nobody knows how long: it must start before the day, by as much.</param>
public sealed record StartBy(DateOnly Day, bool IsUncertain)
{
    /// <summary>A day this near, in days, is close.</summary>
    public const int CloseDays = 7;

    public StartByWarning WarningOn(DateOnly today) => (Day.DayNumber - today.DayNumber) switch
    {
        < 0 => StartByWarning.Past,
        <= CloseDays => StartByWarning.Close,
        _ => StartByWarning.None,
    };

    /// <summary>The earlier, and of the same day the uncertain one.</summary>
    internal static StartBy Sooner(StartBy one, StartBy other) =>
        one.Day != other.Day ? (one.Day < other.Day ? one : other) : one.IsUncertain ? one : other;

    /// <summary>Reckons back from the target through the steps of one way: a step must be over when those after it must start.</summary>
    internal static IReadOnlyDictionary<string, StartBy> Of(Route route, DateOnly target)
    {
        var due = new Dictionary<string, StartBy>(StringComparer.Ordinal);
        var end = new StartBy(target, IsUncertain: false);
        foreach (var step in route.Steps.Reverse())
        {
            var start = Start(step, due.GetValueOrDefault(step.Key, end));
            foreach (var before in step.Before)
            {
                due[before.Key] = due.TryGetValue(before.Key, out var known) ? Sooner(known, start) : start;
            }
        }

        return route.Steps.ToDictionary(step => step.Key, step => Start(step, due.GetValueOrDefault(step.Key, end)), StringComparer.Ordinal);
    }

    private static StartBy Start(PlannedStep step, StartBy end) => step switch
    {
        { Pace: Pace.OwnWork } => end,
        { Time.Takes: { } takes } => new StartBy(
            LeadDays.Before(end.Day, takes.To ?? takes.From, takes.Unit),
            end.IsUncertain || takes.To is null),
        _ => end with { IsUncertain = true },
    };
}

/// <summary>How a start-by day stands to today.</summary>
public enum StartByWarning
{
    None,

    /// <summary>Today or within <see cref="StartBy.CloseDays"/> days.</summary>
    Close,

    /// <summary>Has gone by.</summary>
    Past,
}
