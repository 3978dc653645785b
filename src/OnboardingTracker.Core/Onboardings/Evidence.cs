using OnboardingTracker.Core.Comments;

namespace OnboardingTracker.Core.Onboardings;

/// <summary>What backs a person's word: a note, a link or a file. The bytes of a file live in the store under the same id.</summary>
public sealed class Evidence
{
    public const int TextMaxLength = 2000;

    /// <summary>What stands in the column: a comment is quoted whole.</summary>
    public const int QuoteMaxLength = Comment.TextMaxLength;

    public const int FileMaxBytes = 10 * 1024 * 1024;
    public const int FileNameMaxLength = 200;

    /// <summary>Of one onboarding, over all its steps.</summary>
    public const int FilesAtMost = 200;

    /// <summary>Of one onboarding, over all its steps: 500 MiB.</summary>
    public const long FilesMaxBytes = 500L * 1024 * 1024;

    private Evidence()
    {
    }

    public Guid Id { get; private set; }

    public EvidenceKind Kind { get; private set; }

    /// <summary>The note, the address of the link, or the sentence beside a file.</summary>
    public string Text { get; private set; } = "";

    public string? FileName { get; private set; }

    public string? ContentType { get; private set; }

    /// <summary>Bytes; null for notes and links.</summary>
    public long? Size { get; private set; }

    public string AddedBy { get; private set; } = "";

    public DateTimeOffset AddedAt { get; private set; }

    /// <summary>The day it is from, as its giver says; null when that is the day it was added.</summary>
    public DateOnly? Dated { get; private set; }

    /// <summary>The comment that it quotes; null for what was given as evidence from the start.</summary>
    public Guid? CommentId { get; private set; }

    /// <summary>Who wrote the quoted comment; null where none is quoted.</summary>
    public string? QuotedFrom { get; private set; }

    /// <summary>The day its age counts from.</summary>
    public DateOnly Day => Dated ?? DateOnly.FromDateTime(AddedAt.UtcDateTime);

    /// <summary>How the history names it; a comment's text never stands there.</summary>
    internal string HistoryWord => QuotedFrom is { } author ? $"A comment by {author}" : FileName ?? Text;

    public static Evidence Note(string text, string by, DateTimeOffset now, DateOnly? dated = null) =>
        new() { Id = Guid.CreateVersion7(now), Kind = EvidenceKind.Note, Text = text, AddedBy = by, AddedAt = now, Dated = dated };

    public static Evidence Link(string address, string by, DateTimeOffset now, DateOnly? dated = null) =>
        new() { Id = Guid.CreateVersion7(now), Kind = EvidenceKind.Link, Text = address, AddedBy = by, AddedAt = now, Dated = dated };

    /// <summary>Quotes a comment as it stands; what is done to the comment later changes nothing here.</summary>
    public static Evidence Quote(Comment comment, string by, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Kind = EvidenceKind.Note,
        Text = comment.Text,
        AddedBy = by,
        AddedAt = now,
        Dated = DateOnly.FromDateTime(comment.WrittenAt.UtcDateTime),
        CommentId = comment.Id,
        QuotedFrom = comment.AuthorName,
    };

    /// <summary>Why a day cannot be the one a piece is from, as a sentence; null when it can.</summary>
    public static string? DayFault(DateOnly? dated, DateTimeOffset now) => dated switch
    {
        null => null,
        { Year: < 2000 } => "The evidence cannot be from before the year 2000.",
        // Where the day begins first, it is 14 hours ahead of UTC.
        { } day when day > DateOnly.FromDateTime(now.UtcDateTime.AddHours(14)) => "The evidence cannot be from a day that is still to come.",
        _ => null,
    };

    public static Evidence File(string fileName, string contentType, long size, string text, string by, DateTimeOffset now, DateOnly? dated = null) => new()
    {
        Id = Guid.CreateVersion7(now),
        Kind = EvidenceKind.File,
        Text = text,
        FileName = fileName,
        ContentType = contentType,
        Size = size,
        AddedBy = by,
        AddedAt = now,
        Dated = dated,
    };
}

public enum EvidenceKind
{
    Note,
    Link,
    File,
}
