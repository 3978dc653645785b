using OnboardingTracker.Core.Connections;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Tests.Fakes;

/// <summary>Keeps credentials of organizations and hands out copies, so that only a save changes what is kept.</summary>
internal sealed class InMemoryOrganizations : IOrganizationConnectionStore
{
    private readonly Dictionary<OnboardingId, OrganizationConnection> saved = [];

    public Task<OrganizationConnection?> FindAsync(OnboardingId onboarding, CancellationToken cancellationToken) =>
        Task.FromResult(saved.TryGetValue(onboarding, out var organization) ? Copy(organization) : null);

    public Task SaveAsync(OrganizationConnection organization, CancellationToken cancellationToken)
    {
        saved[organization.OnboardingId] = Copy(organization);
        return Task.CompletedTask;
    }

    public Task RemoveAsync(OnboardingId onboarding, CancellationToken cancellationToken)
    {
        saved.Remove(onboarding);
        return Task.CompletedTask;
    }

    private static OrganizationConnection Copy(OrganizationConnection one) => OrganizationConnection.Restore(
        one.OnboardingId,
        one.OrganizationSid,
        one.ClientId,
        one.ClientSecret,
        one.State,
        one.Problem,
        one.StateSince,
        one.TestedAt,
        one.Capabilities,
        one.Revision);
}
