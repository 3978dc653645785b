namespace OnboardingTracker.Core.People;

/// <summary>Keeps API tokens by their hash.</summary>
public interface IApiTokenStore
{
    Task AddAsync(ApiToken token, CancellationToken cancellationToken);

    /// <summary>Null when no token has this hash.</summary>
    Task<ApiToken?> FindAsync(byte[] hash, CancellationToken cancellationToken);

    /// <summary>Remembers that the token was used.</summary>
    Task TouchAsync(Guid id, DateTimeOffset usedAt, CancellationToken cancellationToken);
}
