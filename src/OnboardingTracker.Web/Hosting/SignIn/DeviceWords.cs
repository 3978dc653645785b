namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>
/// Two names out of what a browser says about itself, so that a person knows their own sessions again. Anybody can say anything here: nothing is decided by it,
/// and nothing but these names is kept.
/// </summary>
internal static class DeviceWords
{
    // The more particular first: Edge says Chrome too, and Chrome says Safari.
    private static readonly (string Sign, string Name)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"),
        ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    // Android says Linux too, and an iPhone says Mac OS X.
    private static readonly (string Sign, string Name)[] Systems =
    [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux"),
    ];

    /// <summary>Such as "Firefox, Linux"; one of the two alone, or nothing, when the rest is not known.</summary>
    public static string Of(string? userAgent)
    {
        string[] names = [.. Find(Browsers, userAgent), .. Find(Systems, userAgent)];
        return string.Join(", ", names);
    }

    private static IEnumerable<string> Find((string Sign, string Name)[] table, string? userAgent) =>
        table.Where(row => userAgent?.Contains(row.Sign, StringComparison.Ordinal) is true).Select(row => row.Name).Take(1);
}
