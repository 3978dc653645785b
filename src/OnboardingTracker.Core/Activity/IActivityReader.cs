namespace OnboardingTracker.Core.Activity;

/// <summary>Reads the activity of all onboardings for pages, the API and exports.</summary>
public interface IActivityReader
{
    /// <summary>A page, newest first.</summary>
    /// <param name="cursor">Where the page before ended; null for the first.</param>
    /// <exception cref="FormatException">The cursor is none of this list.</exception>
    Task<ActivityLog> ListAsync(ActivityFilter filter, int limit, string? cursor, CancellationToken cancellationToken);

    /// <summary>All of it, newest first, read as it is consumed.</summary>
    IAsyncEnumerable<LoggedEntry> StreamAsync(ActivityFilter filter, CancellationToken cancellationToken);

    /// <summary>The people who can be asked for, by name.</summary>
    Task<IReadOnlyList<ActivityPerson>> PeopleAsync(CancellationToken cancellationToken);
}

/// <summary>One page of activity and where the next begins; null at the end.</summary>
public sealed record ActivityLog(IReadOnlyList<LoggedEntry> Items, string? NextCursor);

/// <summary>An entry with the onboarding it belongs to.</summary>
/// <param name="OnboardingKey">Null for what concerns the organisation, as is its name.</param>
/// <param name="Network">From where; null when nobody asked from a network, or when it is forgotten by now.</param>
public sealed record LoggedEntry(ActivityEntry Entry, string? OnboardingKey, string? OnboardingName, string? Network);
