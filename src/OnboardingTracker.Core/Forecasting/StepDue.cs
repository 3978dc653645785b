using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Forecasting;

/// <summary>Until when a step is wanted: the day that a person set, else the last day to start it, which moves with the forecast.</summary>
/// <param name="SetBy">Who set it, and when; null where it is the forecast's.</param>
/// <param name="IsUncertain">The forecast's, with something behind it that takes nobody knows how long: it is due before the day.</param>
public sealed record StepDue(DateOnly Day, DueDate? SetBy, bool IsUncertain)
{
    public DueSource Source => SetBy is null ? DueSource.Forecast : DueSource.Person;

    /// <summary>Null when nobody set a day and the forecast has none: without a target date, and for what is handed in, blocked or on no way to a country.</summary>
    public static StepDue? Of(StepStanding step, Forecast forecast)
    {
        if (step.DueDate is { } set)
        {
            return new StepDue(set.Day, set, IsUncertain: false);
        }

        var soonest = forecast.Steps
            .Where(planned => planned.Key == step.Key)
            .Select(planned => planned.StartBy)
            .OfType<StartBy>()
            .Aggregate((StartBy?)null, (sooner, one) => sooner is null ? one : StartBy.Sooner(sooner, one));
        return soonest is null ? null : new StepDue(soonest.Day, null, soonest.IsUncertain);
    }

    /// <summary>How the day stands to today, for a step that is still to be done.</summary>
    public DueState On(DateOnly today) => (Day.DayNumber - today.DayNumber) switch
    {
        < 0 => DueState.Late,
        < DaysOfAWeek => DueState.ThisWeek,
        _ => DueState.Later,
    };

    /// <summary>Today and the six days after it.</summary>
    private const int DaysOfAWeek = 7;
}

/// <summary>Whose a due date is.</summary>
public enum DueSource
{
    Forecast,
    Person,
}

/// <summary>How a due date stands to today.</summary>
public enum DueState
{
    /// <summary>It has gone by.</summary>
    Late,

    /// <summary>Today or within the six days after it.</summary>
    ThisWeek,
    Later,
}
