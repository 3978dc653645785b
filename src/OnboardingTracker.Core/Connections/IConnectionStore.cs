using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Connections;

/// <summary>Keeps connections; their secrets are encrypted before they touch the disk.</summary>
public interface IConnectionStore
{
    /// <summary>Null when the onboarding is not connected.</summary>
    Task<Connection?> FindAsync(OnboardingId onboarding, CancellationToken cancellationToken);

    Task SaveAsync(Connection connection, CancellationToken cancellationToken);

    Task RemoveAsync(OnboardingId onboarding, CancellationToken cancellationToken);
}
