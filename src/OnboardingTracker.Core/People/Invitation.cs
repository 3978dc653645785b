using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Text;

namespace OnboardingTracker.Core.People;

/// <summary>
/// Asks the person with one e-mail address to join, with the roles they get. Its link holds 256 random bits of which only the hash is kept; it works once, for
/// that address, for seven days.
/// </summary>
public sealed class Invitation
{
    public const int NoteMaxLength = 1000;

    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    private Invitation()
    {
    }

    public Guid Id { get; private set; }

    public string Address { get; private set; } = "";

    /// <summary>By which it is compared.</summary>
    public string NormalizedAddress { get; private set; } = "";

    public GivenRoles Roles { get; private set; } = new([], [], []);

    public string InviterId { get; private set; } = "";

    /// <summary>As the inviter was called then.</summary>
    public string InviterName { get; private set; } = "";

    /// <summary>A few words of the inviter to the invited.</summary>
    public string? Note { get; private set; }

    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>When its present link was made; later than <see cref="MadeAt"/> where it was sent again.</summary>
    public DateTimeOffset LinkMadeAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>SHA-256 of the token in the link.</summary>
    public byte[] Hash { get; private set; } = [];

    public InvitationState State { get; private set; }

    /// <summary>When it was accepted or revoked.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>Who accepted it.</summary>
    public string? AcceptedById { get; private set; }

    public static Invitation Make(string token, string address, GivenRoles roles, Inviter inviter, string? note, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Address = address.Trim(),
        NormalizedAddress = EmailText.Normalize(address),
        Roles = roles,
        InviterId = inviter.Actor.Id,
        InviterName = inviter.Actor.Name,
        Note = OneLineText.Clean(note),
        MadeAt = now,
        LinkMadeAt = now,
        ExpiresAt = now + Lifetime,
        Hash = TokenText.HashOf(token),
        State = InvitationState.Pending,
    };

    /// <summary>What it is at an instant: a pending one expires by itself.</summary>
    public InvitationState StateAt(DateTimeOffset now) => State is InvitationState.Pending && now >= ExpiresAt ? InvitationState.Expired : State;

    /// <summary>Why its link does not work, as a sentence; null while it does.</summary>
    public string? Closed(DateTimeOffset now) => StateAt(now) switch
    {
        InvitationState.Accepted => "This invitation was used already. Sign in, or ask for a new one.",
        InvitationState.Revoked => "This invitation was taken back. Ask for a new one.",
        InvitationState.Expired => "This invitation has expired. Ask for a new one.",
        _ => null,
    };
}

/// <summary>What has become of an invitation.</summary>
public enum InvitationState
{
    Pending,
    Accepted,
    Revoked,

    /// <summary>Never stored: a pending one whose time is over.</summary>
    Expired,
}

/// <summary>Who invites.</summary>
/// <param name="Actor">The person, also by an API token.</param>
/// <param name="Access">What they are now.</param>
public sealed record Inviter(Actor Actor, Access Access);
