namespace OnboardingTracker.Core.Telling;

/// <summary>When the one mail of a day goes out: at eight in the morning where its reader is.</summary>
public static class DailyMail
{
    private static readonly TimeOnly At = new(8, 0);

    /// <summary>The first such moment after the given one.</summary>
    /// <param name="zone">Of the reader.</param>
    public static DateTimeOffset After(DateTimeOffset moment, TimeZoneInfo zone)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);
        var today = InstantOf(day, zone);
        return today > moment ? today : InstantOf(day.AddDays(1), zone);
    }

    private static DateTimeOffset InstantOf(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(At);

        // No zone leaves out eight in the morning today, but the history of zones has days without it.
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(30);
        }

        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
