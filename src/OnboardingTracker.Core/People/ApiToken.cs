using System.Security.Cryptography;

namespace OnboardingTracker.Core.People;

/// <summary>A key to the API that belongs to a person; its text is shown once and only its hash is kept.</summary>
public sealed class ApiToken
{
    public const string Prefix = "ot_";
    public const int NameMaxLength = 100;

    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(90);

    private ApiToken()
    {
    }

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    public TokenScope Scope { get; private set; }

    /// <summary>SHA-256 of the text.</summary>
    public byte[] Hash { get; private set; } = [];

    public string MemberId { get; private set; } = "";

    public string MemberEmail { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public DateTimeOffset? LastUsedAt { get; private set; }

    public static ApiToken Issue(string text, string name, TokenScope scope, TokenOwner owner, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Name = name,
        Scope = scope,
        Hash = TokenText.HashOf(text),
        MemberId = owner.MemberId,
        MemberEmail = owner.Email,
        CreatedAt = now,
        ExpiresAt = now + Lifetime,
    };

    public bool IsExpired(DateTimeOffset now) => now >= ExpiresAt;

    public bool Matches(byte[] hash) => CryptographicOperations.FixedTimeEquals(Hash, hash);
}

/// <summary>What a token may do.</summary>
public enum TokenScope
{
    Read,
    Write,
}

/// <summary>The member a token belongs to; a token never has more rights than its owner has now.</summary>
public sealed record TokenOwner(string MemberId, string Email);
