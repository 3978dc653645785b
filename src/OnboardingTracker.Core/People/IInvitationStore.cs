using OnboardingTracker.Core.Activity;

namespace OnboardingTracker.Core.People;

/// <summary>
/// Keeps invitations by the hash of their token, with their entries in the activity. A link that is to be mailed goes into the outbox encrypted, in the same
/// transaction.
/// </summary>
public interface IInvitationStore
{
    Task AddAsync(IReadOnlyList<MadeInvitation> made, bool byMail, IReadOnlyList<ActivityEntry> entries, CancellationToken cancellationToken);

    /// <summary>Null when no invitation has this hash.</summary>
    Task<Invitation?> FindAsync(byte[] hash, CancellationToken cancellationToken);

    Task<Invitation?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The newest invitation of this normalised address that still works; null when there is none.</summary>
    Task<Invitation?> FindPendingAsync(string address, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Of these normalised addresses those that have an invitation which still works.</summary>
    Task<IReadOnlySet<string>> PendingAsync(IReadOnlyCollection<string> addresses, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>A page of invitations that wait, expired ones too, newest first.</summary>
    /// <exception cref="FormatException">The cursor is not one that this list gave out.</exception>
    Task<InvitationPage> ListAsync(int limit, string? cursor, CancellationToken cancellationToken);

    /// <summary>Every onboarding that somebody can be invited to, by name.</summary>
    Task<IReadOnlyList<NamedOnboarding>> OnboardingsAsync(CancellationToken cancellationToken);

    /// <summary>Gives a waiting or expired invitation a new link and seven more days; the link before it and its mail are void. False when it is settled.</summary>
    Task<bool> RenewAsync(Guid id, string token, bool byMail, ActivityEntry entry, CancellationToken cancellationToken);

    /// <summary>Takes a waiting or expired invitation back, and its mail with it. False when it is settled.</summary>
    Task<bool> RevokeAsync(Guid id, ActivityEntry entry, CancellationToken cancellationToken);

    /// <summary>
    /// Uses an invitation up and does what it is for, in one transaction: of many at once exactly one gets that far. What <paramref name="join"/> refuses leaves
    /// the invitation as it was.
    /// </summary>
    /// <param name="join">Makes the account where there is none, and gives the roles; answers whose account it is.</param>
    /// <returns>Null when it was settled or expired meanwhile.</returns>
    Task<Joined?> AcceptAsync(byte[] hash, DateTimeOffset now, Func<Task<Joined>> join, CancellationToken cancellationToken);

    /// <summary>The invitation that a row of the outbox is to mail, with its token; null when it is settled or has another link by now.</summary>
    /// <exception cref="Telling.CannotTellException">The token can no longer be decrypted.</exception>
    Task<MadeInvitation?> ToMailAsync(Guid tiding, DateTimeOffset now, CancellationToken cancellationToken);
}

/// <summary>An invitation with the token of its link, which nobody can read again.</summary>
public sealed record MadeInvitation(Invitation Invitation, string Token);

/// <summary>Who has joined, or the sentence why not.</summary>
public sealed record Joined(Outcome Outcome, string MemberId);

/// <summary>One page of invitations and where the next begins; null at the end.</summary>
public sealed record InvitationPage(IReadOnlyList<ListedInvitation> Items, string? NextCursor);

/// <summary>An invitation in a list.</summary>
/// <param name="Onboardings">Names of the onboardings it is for that are still there.</param>
public sealed record ListedInvitation(Invitation Invitation, IReadOnlyList<NamedOnboarding> Onboardings);

/// <summary>An onboarding as a list names it.</summary>
public sealed record NamedOnboarding(Onboardings.OnboardingId Id, string Key, string Name);
