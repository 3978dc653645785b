using System.Globalization;

namespace OnboardingTracker.Web.Ui.Text;

/// <summary>Numbers with their noun.</summary>
public static class Counts
{
    /// <summary>"1 step", "14 steps".</summary>
    public static string Of(int count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many ?? one + "s")}");

    public static string Plain(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>"1.4 MB", "12 kB".</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1024 => Of((int)bytes, "byte"),
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:N0} kB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0 / 1024.0:N1} MB"),
    };
}
