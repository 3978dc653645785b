namespace OnboardingTracker.Web.Ui;

/// <summary>The time zones a person may choose: those with a place in their name, and UTC.</summary>
public static class TimeZones
{
    public static IReadOnlyList<string> Names { get; } =
    [
        "UTC",
        .. TimeZoneInfo.GetSystemTimeZones()
            .Select(zone => zone.Id)
            .Where(id => id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The name as the database writes it, whatever the case it was typed in; null when there is none such.</summary>
    public static string? Find(string? typed) =>
        Names.FirstOrDefault(name => string.Equals(name, typed?.Trim().Replace(' ', '_'), StringComparison.OrdinalIgnoreCase));
}
