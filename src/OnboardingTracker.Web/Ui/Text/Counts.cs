namespace OnboardingTracker.Web.Ui.Text;

/// <summary>Numbers as people read them.</summary>
public static class Counts
{
    public static string Plain(long number) => number.ToString("N0", Language.Current);

    /// <summary>"1.4 MB", "12 kB".</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1024 => Texts.Count(bytes, "{0} byte", "{0} bytes"),
        < 1024 * 1024 => Texts.T("{0} kB", (bytes / 1024.0).ToString("N0", Language.Current)),
        _ => Texts.T("{0} MB", (bytes / 1024.0 / 1024.0).ToString("N1", Language.Current)),
    };
}
