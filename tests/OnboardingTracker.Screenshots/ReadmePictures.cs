namespace OnboardingTracker.Screenshots;

/// <summary>The three pictures of the README: light, 1280 px wide, the first screenful.</summary>
internal static class ReadmePictures
{
    /// <summary>Screen and state to the file's name in docs/images.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["overview-typical"] = "overview",
        ["step-to-fix"] = "step",
        ["milestone-numbers-typical"] = "milestone",
    };
}
