namespace OnboardingTracker.Core.Checks;

/// <summary>Names as a sentence carries them: in quotes, joined, and cut when there are many.</summary>
internal static class NameList
{
    private const int NamesAtMost = 5;

    /// <summary>"Alerts", "Codes" and "Offers"; of more than five the rest is counted.</summary>
    public static string Of(IReadOnlyCollection<string> names)
    {
        var quoted = names.Take(NamesAtMost).Select(name => $"\"{name}\"").ToList();
        return names.Count > NamesAtMost ? $"{string.Join(", ", quoted)} and {names.Count - NamesAtMost} more"
            : quoted.Count > 1 ? $"{string.Join(", ", quoted.SkipLast(1))} and {quoted[^1]}"
            : quoted.FirstOrDefault() ?? "nothing";
    }
}
