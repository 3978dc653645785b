using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Onboardings.UseCases;
using OnboardingTracker.Core.Text;

namespace OnboardingTracker.Core.Connections;

/// <summary>Forgets the credential of the organization. The account stays connected, and what was found and changed so far stays told.</summary>
public sealed class DisconnectOrganization(IOrganizationConnectionStore organizations, EditOnboarding edit, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Onboarding onboarding, Actor actor, CancellationToken cancellationToken)
    {
        if (await organizations.FindAsync(onboarding.Id, cancellationToken) is not { } known)
        {
            return Outcome.Refuse("No organization is connected.");
        }

        await organizations.RemoveAsync(onboarding.Id, cancellationToken);
        var recorded = await edit.RunAsync(
            onboarding.Key,
            current =>
            {
                current.RecordConnection(
                    actor, ActivityKind.Disconnected, $"Disconnected organization {SidText.Shorten(known.OrganizationSid)}", clock.GetUtcNow());
                return Outcome.Done;
            },
            cancellationToken);
        return recorded ?? Outcome.Done;
    }
}
