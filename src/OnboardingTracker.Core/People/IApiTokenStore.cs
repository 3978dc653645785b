using OnboardingTracker.Core.Activity;

namespace OnboardingTracker.Core.People;

/// <summary>Keeps API tokens by their hash.</summary>
public interface IApiTokenStore
{
    /// <summary>Keeps it, with the entry of the activity that says so.</summary>
    Task AddAsync(ApiToken token, ActivityEntry entry, CancellationToken cancellationToken);

    /// <summary>Null when no token has this hash.</summary>
    Task<ApiToken?> FindAsync(byte[] hash, CancellationToken cancellationToken);

    /// <summary>A member's tokens, newest first, expired ones too.</summary>
    Task<IReadOnlyList<ApiToken>> ListAsync(string memberId, CancellationToken cancellationToken);

    /// <summary>Deletes a member's token, with the entry of the activity that says so; false when it was not there any more.</summary>
    Task<bool> RevokeAsync(string memberId, Guid id, ActivityEntry entry, CancellationToken cancellationToken);

    /// <summary>Remembers that the token was used.</summary>
    Task TouchAsync(Guid id, DateTimeOffset usedAt, CancellationToken cancellationToken);
}
