using System.Globalization;
using OnboardingTracker.Core.Checks;

namespace OnboardingTracker.Core.Drift;

/// <summary>A change in words: "status callback of ...: https://example.com → not set".</summary>
public static class DriftWords
{
    /// <summary>One line each in the history; the step's page has the others.</summary>
    private const int LinesInHistory = 3;

    /// <summary>A value as it stands on either side of the arrow.</summary>
    public static string ValueOf(string? value) => value ?? TwilioWords.NotSet;

    /// <summary>The sentence for an appearance, a disappearance or a number of further changes, or what a field was and is.</summary>
    public static string Of(AccountChange change) => change.Kind switch
    {
        ChangeKind.Changed => $"{change.Subject}: {ValueOf(change.From)} → {ValueOf(change.To)}",
        ChangeKind.Added => $"{change.Subject}: new",
        ChangeKind.Removed => $"{change.Subject}: gone",
        ChangeKind.Others => $"{change.Resource}: {change.To} more changes",
        _ => throw new ArgumentOutOfRangeException(nameof(change), change.Kind, "Unknown kind of change."),
    };

    /// <summary>Several changes, one a line.</summary>
    public static string Of(IReadOnlyList<AccountChange> changes)
    {
        var lines = changes.Take(LinesInHistory).Select(Of);
        var rest = changes.Count - LinesInHistory;
        return string.Join('\n', rest > 0 ? [.. lines, string.Create(CultureInfo.InvariantCulture, $"and {rest:N0} more")] : lines);
    }
}
