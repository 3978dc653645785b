using System.Security.Cryptography;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.People;

/// <summary>A key to the API that belongs to a person; its text is shown once and only its hash is kept.</summary>
public sealed class ApiToken
{
    public const string Prefix = "ot_";
    public const int NameMaxLength = 100;

    /// <summary>The longest a token may live, and what it gets where nobody says otherwise.</summary>
    public const int LongestDays = 90;

    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(LongestDays);

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

    /// <summary>The only onboardings it is good for, by their ids; null for all that its owner may see.</summary>
    public IReadOnlyList<Guid>? Onboardings { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public DateTimeOffset? LastUsedAt { get; private set; }

    /// <exception cref="ArgumentOutOfRangeException">It is to live longer than <see cref="Lifetime"/>, or not at all.</exception>
    public static ApiToken Issue(string text, TokenWish wish, TokenOwner owner, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(wish.Lives, Lifetime, nameof(wish));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(wish.Lives, TimeSpan.Zero, nameof(wish));
        return new ApiToken
        {
            Id = Guid.CreateVersion7(now),
            Name = wish.Name,
            Scope = wish.Scope,
            Onboardings = wish.Onboardings is null ? null : [.. wish.Onboardings.Select(onboarding => onboarding.Value)],
            Hash = TokenText.HashOf(text),
            MemberId = owner.MemberId,
            MemberEmail = owner.Email,
            CreatedAt = now,
            ExpiresAt = now + wish.Lives,
        };
    }

    /// <summary>The onboardings it is good for; null for all that its owner may see.</summary>
    public IReadOnlySet<OnboardingId>? Reach() => Onboardings?.Select(id => new OnboardingId(id)).ToHashSet();

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
