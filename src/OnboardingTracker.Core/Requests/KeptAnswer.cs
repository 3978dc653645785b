namespace OnboardingTracker.Core.Requests;

/// <summary>What the first of several equal requests was answered, kept for a day under the key its sender gave it.</summary>
public sealed class KeptAnswer
{
    public const int KeyMaxLength = 200;

    /// <summary>How long a key is remembered; after that it may be used anew.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    public required string MemberId { get; init; }

    /// <summary>As in the header Idempotency-Key.</summary>
    public required string Key { get; init; }

    /// <summary>SHA-256 of method, address, precondition and body: a key belongs to one request.</summary>
    public required byte[] Fingerprint { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Null while the first request is being answered, and for good when it was cut off.</summary>
    public int? Status { get; init; }

    public string? ContentType { get; init; }

    public string? Location { get; init; }

    public string? ETag { get; init; }

    public byte[] Body { get; init; } = [];

    /// <summary>The answer as a whole; null while there is none.</summary>
    public FirstAnswer? Answer => Status is { } status ? new FirstAnswer(status, ContentType, Location, ETag, Body) : null;
}

/// <summary>What the first of several equal requests was answered.</summary>
/// <param name="Status">Of HTTP.</param>
public sealed record FirstAnswer(int Status, string? ContentType, string? Location, string? ETag, byte[] Body);
