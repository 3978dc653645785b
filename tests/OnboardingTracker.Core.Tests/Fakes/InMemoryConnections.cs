using OnboardingTracker.Core.Connections;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Tests.Fakes;

/// <summary>Keeps connections and hands out copies, so that only a save changes what is kept.</summary>
internal sealed class InMemoryConnections : IConnectionStore
{
    private readonly Dictionary<OnboardingId, Connection> saved = [];

    public int Saves { get; private set; }

    public Task<Connection?> FindAsync(OnboardingId onboarding, CancellationToken cancellationToken) =>
        Task.FromResult(saved.TryGetValue(onboarding, out var connection) ? Copy(connection) : null);

    public Task SaveAsync(Connection connection, CancellationToken cancellationToken)
    {
        Saves++;
        saved[connection.OnboardingId] = Copy(connection);
        return Task.CompletedTask;
    }

    public Task RemoveAsync(OnboardingId onboarding, CancellationToken cancellationToken)
    {
        saved.Remove(onboarding);
        return Task.CompletedTask;
    }

    private static Connection Copy(Connection one) => Connection.Restore(
        one.OnboardingId,
        new ConnectionKeys(one.AccountSid, one.KeySid, one.KeySecret, one.AuthToken),
        one.IsPractice,
        one.CallbackKey,
        one.State,
        one.Problem,
        one.StateSince,
        one.TestedAt,
        one.AccountName,
        one.Capabilities,
        one.Revision,
        one.NextLookAt);
}
