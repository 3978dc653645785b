namespace OnboardingTracker.Core.People;

/// <summary>Keeps the one-time token of the first run, by its hash.</summary>
public interface ISetupStore
{
    /// <summary>Whether somebody can sign in already; then there is nothing to set up.</summary>
    Task<bool> HasMembersAsync(CancellationToken cancellationToken);

    /// <summary>Keeps this token; one made earlier stops working.</summary>
    Task ReplaceAsync(byte[] hash, DateTimeOffset createdAt, CancellationToken cancellationToken);

    /// <summary>Whether the token would work; looking does not use it up.</summary>
    Task<bool> IsValidAsync(byte[] hash, CancellationToken cancellationToken);

    /// <summary>Uses the token up; of several at once exactly one gets true.</summary>
    Task<bool> UseAsync(byte[] hash, CancellationToken cancellationToken);
}
