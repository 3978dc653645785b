using OnboardingTracker.Core.People;

namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>Lists and ends the sessions of a person; what this instance ends is out here at once, open streams included.</summary>
public sealed class OwnSessions : IMemberSessions
{
    private readonly ISessionStore store;
    private readonly SessionCache cache;
    private readonly SessionWatch watch;
    private readonly TimeProvider clock;

    internal OwnSessions(ISessionStore store, SessionCache cache, SessionWatch watch, TimeProvider clock) =>
        (this.store, this.cache, this.watch, this.clock) = (store, cache, watch, clock);

    public async Task<IReadOnlyList<Session>> OfAsync(string memberId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return [.. (await store.OfAsync(memberId, cancellationToken)).Where(session => session.IsAlive(now))];
    }

    public Task EndAllAsync(string memberId, CancellationToken cancellationToken) => EndAllAsync(memberId, null, cancellationToken);

    /// <returns>How many there were.</returns>
    public async Task<int> EndAllAsync(string memberId, Guid? except, CancellationToken cancellationToken)
    {
        var ended = await store.EndAllAsync(memberId, except, cancellationToken);
        cache.ForgetMember(memberId);
        watch.EndedOf(memberId, except);
        return ended;
    }

    /// <returns>False when the person has no such session.</returns>
    public async Task<bool> EndAsync(string memberId, Guid session, CancellationToken cancellationToken)
    {
        var isEnded = await store.EndAsync(memberId, session, cancellationToken);
        cache.ForgetMember(memberId);
        if (isEnded)
        {
            watch.Ended(session);
        }

        return isEnded;
    }
}
