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

    /// <summary>Who it was and by which way, as it follows "by": "user US12… in the Twilio Console". A key and an auth token are only good for the API.</summary>
    public static string Of(ChangedBy by) => by switch
    {
        { Kind: ChangerKind.Twilio } => "Twilio",
        { Kind: ChangerKind.User } => $"user {by.Sid}{Of(by.Way)}",
        { Kind: ChangerKind.ApiKey } => $"API key {by.Sid}",
        { Kind: ChangerKind.Account } => $"the auth token of account {by.Sid}",
        { Kind: ChangerKind.Other } => $"{by.Sid}{Of(by.Way)}",
        _ => throw new ArgumentOutOfRangeException(nameof(by), by.Kind, "Unknown kind of changer."),
    };

    /// <summary>The sentence for an appearance, a disappearance or a number of further changes, or what a field was and is; and who did it, where that is told.</summary>
    public static string Of(AccountChange change) => $"{WhatOf(change)}{WhoOf(change.ChangedBy)}";

    /// <summary>Several changes, one a line.</summary>
    public static string Of(IReadOnlyList<AccountChange> changes)
    {
        var lines = changes.Take(LinesInHistory).Select(Of);
        var rest = changes.Count - LinesInHistory;
        return string.Join('\n', rest > 0 ? [.. lines, string.Create(CultureInfo.InvariantCulture, $"and {rest:N0} more")] : lines);
    }

    private static string WhatOf(AccountChange change) => change.Kind switch
    {
        ChangeKind.Changed => $"{change.Subject}: {ValueOf(change.From)} → {ValueOf(change.To)}",
        ChangeKind.Added => $"{change.Subject}: new",
        ChangeKind.Removed => $"{change.Subject}: gone",
        ChangeKind.Others => $"{change.Resource}: {change.To} more changes",
        _ => throw new ArgumentOutOfRangeException(nameof(change), change.Kind, "Unknown kind of change."),
    };

    /// <summary>Kept in the history, which everybody reads in their own time zone: so the zone is named.</summary>
    private static string WhoOf(ChangedBy? by) => by is null
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $" (by {Of(by)}, {by.At.UtcDateTime:d MMM yyyy, HH:mm} UTC)");

    private static string Of(ChangeWay? way) => way switch
    {
        ChangeWay.Console => " in the Twilio Console",
        ChangeWay.Api => " by the API",
        _ => "",
    };
}
