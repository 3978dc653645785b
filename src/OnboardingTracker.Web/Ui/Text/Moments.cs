using System.Globalization;

namespace OnboardingTracker.Web.Ui.Text;

/// <summary>Instants in words: relative when they are near, exact for the title and for print. An instant is written in the offset it carries: the viewer's.</summary>
public static class Moments
{
    /// <summary>"just now", "12 min ago", "3 h ago", "9 days ago".</summary>
    public static string Ago(DateTimeOffset at, DateTimeOffset now) => (now - at) switch
    {
        // A clock set back must not show a negative age.
        { TotalSeconds: < 60 } => Texts.T("just now"),
        { TotalMinutes: < 60 } age => Texts.T("{0} min ago", (int)age.TotalMinutes),
        { TotalHours: < 24 } age => Texts.T("{0} h ago", (int)age.TotalHours),
        { TotalDays: < 60 } age => Texts.Count((int)age.TotalDays, "{0} day ago", "{0} days ago"),
        _ => Day(at),
    };

    /// <summary>"6 days"; how long something has lasted.</summary>
    public static string Lasted(DateTimeOffset since, DateTimeOffset now) => (now.Date - since.ToOffset(now.Offset).Date).Days switch
    {
        < 1 => Texts.T("today"),
        var days => Texts.Count(days, "{0} day", "{0} days"),
    };

    /// <summary>"23 Nov 2026".</summary>
    public static string Day(DateTimeOffset at) => at.ToString("d MMM yyyy", Language.Current);

    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", Language.Current);

    /// <summary>"10:42".</summary>
    public static string Clock(DateTimeOffset at) => at.ToString("HH:mm", Language.Current);

    /// <summary>"23 Nov 2026, 10:42".</summary>
    public static string Exact(DateTimeOffset at) => at.ToString("d MMM yyyy, HH:mm", Language.Current);

    /// <summary>For the datetime attribute.</summary>
    public static string Machine(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
