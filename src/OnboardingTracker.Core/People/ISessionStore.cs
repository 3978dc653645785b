namespace OnboardingTracker.Core.People;

/// <summary>
/// Keeps sessions by the hash of the text that the browser holds (<see cref="TokenText"/>). A session whose person is gone, or has another security
/// stamp than the session was made or renewed with, is as good as ended.
/// </summary>
public interface ISessionStore
{
    /// <param name="stamp">The person's security stamp.</param>
    Task AddAsync(byte[] hash, Session session, byte[] ticket, string stamp, CancellationToken cancellationToken);

    /// <summary>Null when it was ended; whether it is still alive by the clock is for the caller to ask.</summary>
    Task<KeptSession?> FindAsync(byte[] hash, CancellationToken cancellationToken);

    /// <summary>Replaces the ticket; nothing happens when the session was ended meanwhile.</summary>
    Task RenewAsync(byte[] hash, byte[] ticket, string stamp, CancellationToken cancellationToken);

    /// <summary>Remembers when and from where it was used last.</summary>
    Task TouchAsync(byte[] hash, DateTimeOffset seenAt, string network, CancellationToken cancellationToken);

    Task EndAsync(byte[] hash, CancellationToken cancellationToken);

    /// <summary>Ends one of a person's own; false when the person has none of that id.</summary>
    Task<bool> EndAsync(string memberId, Guid id, CancellationToken cancellationToken);

    /// <summary>Ends all of a person but one; null ends every one.</summary>
    /// <returns>How many there were.</returns>
    Task<int> EndAllAsync(string memberId, Guid? except, CancellationToken cancellationToken);

    /// <summary>The person's sessions, the one that was seen last first.</summary>
    Task<IReadOnlyList<Session>> OfAsync(string memberId, CancellationToken cancellationToken);

    /// <summary>Those that were begun by this session of a provider (<see cref="Session.ProviderSession"/>).</summary>
    Task<IReadOnlyList<Session>> OfProviderAsync(string providerSession, CancellationToken cancellationToken);

    /// <summary>Those of these that were not ended.</summary>
    Task<IReadOnlyList<Session>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>Deletes those that were not seen since.</summary>
    Task ForgetAsync(DateTimeOffset seenBefore, CancellationToken cancellationToken);
}
