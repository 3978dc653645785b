using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OnboardingTracker.Core.Telling;

/// <summary>The one mail a month about the billing of all onboardings: when it is written, and what makes it one.</summary>
public static class MonthlyMail
{
    /// <summary>
    /// So many days of a month it can still be written: an installation that stood still over a long weekend, and somebody who joins on the second, have theirs
    /// too. Shorter than the outbox keeps what it told, so that its row still stands there when it would be written again.
    /// </summary>
    public const int FirstDays = 5;

    /// <summary>The month whose mail is to be written now, by its first day; null on the other days.</summary>
    /// <param name="zone">Of the reader.</param>
    public static DateOnly? Of(DateTimeOffset moment, TimeZoneInfo zone)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);
        return day.Day <= FirstDays ? new DateOnly(day.Year, day.Month, 1) : null;
    }

    /// <summary>The same for one person and one month on every instance and at every try: the outbox takes a row of one id once.</summary>
    public static Guid IdOf(string memberId, DateOnly month)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"portfolio {month:yyyy-MM} {memberId}")));
        return new Guid(digest.AsSpan(0, 16));
    }
}
