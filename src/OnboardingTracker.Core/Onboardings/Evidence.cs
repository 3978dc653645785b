namespace OnboardingTracker.Core.Onboardings;

/// <summary>What backs a person's word: a note, a link or a file. The bytes of a file live in the store under the same id.</summary>
public sealed class Evidence
{
    public const int TextMaxLength = 2000;
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

    public static Evidence Note(string text, string by, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), Kind = EvidenceKind.Note, Text = text, AddedBy = by, AddedAt = now };

    public static Evidence Link(string address, string by, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), Kind = EvidenceKind.Link, Text = address, AddedBy = by, AddedAt = now };

    public static Evidence File(string fileName, string contentType, long size, string text, string by, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Kind = EvidenceKind.File,
        Text = text,
        FileName = fileName,
        ContentType = contentType,
        Size = size,
        AddedBy = by,
        AddedAt = now,
    };
}

public enum EvidenceKind
{
    Note,
    Link,
    File,
}
