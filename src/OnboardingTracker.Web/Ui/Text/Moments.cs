using System.Globalization;

namespace OnboardingTracker.Web.Ui.Text;

/// <summary>Instants in words: relative when they are near, exact in UTC for the title and for print.</summary>
public static class Moments
{
    private static readonly CultureInfo Words = CultureInfo.InvariantCulture;

    /// <summary>"just now", "12 min ago", "3 h ago", "9 days ago".</summary>
    public static string Ago(DateTimeOffset at, DateTimeOffset now) => (now - at) switch
    {
        // A clock set back must not show a negative age.
        { TotalSeconds: < 60 } => "just now",
        { TotalMinutes: < 60 } age => string.Create(Words, $"{(int)age.TotalMinutes} min ago"),
        { TotalHours: < 24 } age => string.Create(Words, $"{(int)age.TotalHours} h ago"),
        { TotalDays: < 2 } => "1 day ago",
        { TotalDays: < 60 } age => string.Create(Words, $"{(int)age.TotalDays} days ago"),
        _ => Day(at),
    };

    /// <summary>"6 days"; how long something has lasted.</summary>
    public static string Lasted(DateTimeOffset since, DateTimeOffset now) => (int)(now - since).TotalDays switch
    {
        < 1 => "today",
        1 => "1 day",
        var days => string.Create(Words, $"{days} days"),
    };

    /// <summary>"23 Nov 2026".</summary>
    public static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("d MMM yyyy", Words);

    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", Words);

    /// <summary>"10:42".</summary>
    public static string Clock(DateTimeOffset at) => at.UtcDateTime.ToString("HH:mm", Words);

    /// <summary>"23 Nov 2026, 10:42".</summary>
    public static string Exact(DateTimeOffset at) => at.UtcDateTime.ToString("d MMM yyyy, HH:mm", Words);

    /// <summary>For the datetime attribute.</summary>
    public static string Machine(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", Words);
}
