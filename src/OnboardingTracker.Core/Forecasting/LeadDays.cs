using OnboardingTracker.Core.Playbook;

namespace OnboardingTracker.Core.Forecasting;

/// <summary>Counts days as sources do: business days skip Saturday and Sunday, days and weeks are those of the calendar.</summary>
public static class LeadDays
{
    /// <summary>The day on which something ends that starts on a day; what starts on a weekend has its first business day on Monday.</summary>
    public static DateOnly After(DateOnly start, int count, TimeUnit unit) => unit switch
    {
        TimeUnit.BusinessDays => Step(start, count, 1),
        TimeUnit.Days => start.AddDays(count),
        TimeUnit.Weeks => start.AddDays(7 * count),
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "Unknown unit of time."),
    };

    /// <summary>The last day of a usual time that starts on a day; null when it has no end that is known.</summary>
    public static DateOnly? Latest(DateOnly start, Duration? takes) => takes?.To is { } longest ? After(start, longest, takes.Unit) : null;

    /// <summary>The last day on which something must start that ends on a day; a business day when business days are counted.</summary>
    public static DateOnly Before(DateOnly end, int count, TimeUnit unit) =>
        unit is TimeUnit.BusinessDays ? Step(end, count, -1) : After(end, -count, unit);

    private static DateOnly Step(DateOnly day, int count, int direction)
    {
        // Backwards from a weekend: what must be there on Sunday has to be there on Friday.
        var isBackFromWeekend = direction < 0 && count > 0 && IsWeekend(day);
        for (var left = isBackFromWeekend ? count + 1 : count; left > 0; left--)
        {
            do
            {
                day = day.AddDays(direction);
            }
            while (IsWeekend(day));
        }

        return day;
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
