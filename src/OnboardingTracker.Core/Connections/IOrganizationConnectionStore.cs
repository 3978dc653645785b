using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Connections;

/// <summary>Keeps the credentials of organizations; their secrets are encrypted before they touch the disk. They go with the connection they stand beside.</summary>
public interface IOrganizationConnectionStore
{
    /// <summary>Null when the onboarding has none.</summary>
    Task<OrganizationConnection?> FindAsync(OnboardingId onboarding, CancellationToken cancellationToken);

    /// <summary>Keeps it, unless a newer one is there, somebody removed it meanwhile, or the connection it belongs to is gone.</summary>
    Task SaveAsync(OrganizationConnection organization, CancellationToken cancellationToken);

    Task RemoveAsync(OnboardingId onboarding, CancellationToken cancellationToken);
}
