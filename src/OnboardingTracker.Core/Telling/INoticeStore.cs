namespace OnboardingTracker.Core.Telling;

/// <summary>What each person was told in the product.</summary>
public interface INoticeStore
{
    Task<int> UnreadAsync(string memberId, CancellationToken cancellationToken);

    /// <summary>A page of a person's notices, newest first.</summary>
    /// <param name="cursor">Where the previous page ended; null for the first.</param>
    /// <exception cref="FormatException">The cursor is not one that this list gave out.</exception>
    Task<NoticePage> ListAsync(string memberId, int limit, string? cursor, CancellationToken cancellationToken);

    /// <summary>One of a person's notices; null when the person has no such notice, or no longer.</summary>
    Task<Notice?> FindAsync(string memberId, Guid notice, CancellationToken cancellationToken);

    /// <summary>Marks one; the second time changes nothing. False when the person has no such notice.</summary>
    Task<bool> MarkReadAsync(string memberId, Guid notice, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Marks what the person has been told until then; what came later stays unread.</summary>
    Task MarkReadAsync(string memberId, DateTimeOffset until, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Forgets notices from before then, read or not.</summary>
    Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken);
}

/// <summary>One thing that a person was told.</summary>
/// <param name="StepKey">Where it leads; null for the onboarding as a whole.</param>
/// <param name="ReadAt">Null while it is unread.</param>
/// <param name="OnboardingKey">Null where it is about the organisation as a whole, as its name is.</param>
/// <param name="IsMoney">It leads to billing.</param>
/// <param name="IsAccessRequest">Somebody asks to be let in: it leads to where that is granted or refused.</param>
/// <param name="IsAccessAnswer">Whoever asked is told how that was decided: it leads to what they may see.</param>
public sealed record Notice(
    Guid Id, string? OnboardingKey, string? OnboardingName, string? StepKey, string Sentence, DateTimeOffset At, DateTimeOffset? ReadAt, bool IsAccessRequest = false, bool IsMoney = false, bool IsAccessAnswer = false);

/// <summary>One page of notices and where the next begins; null at the end.</summary>
public sealed record NoticePage(IReadOnlyList<Notice> Items, string? NextCursor);
