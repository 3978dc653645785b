using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Connections;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Core.Verification;
using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Onboardings.Connection;

/// <summary>The organization beside the account: whether its credential is there and works, and what it opens.</summary>
/// <param name="Connection">Null when there is none.</param>
/// <param name="Lines">What it can read; without one, what it would and for which steps.</param>
public sealed record OrganizationPart(CurrentOnboarding Onboarding, OrganizationConnection? Connection, CapabilityList Lines)
{
    /// <summary>Null where the account itself is not connected: the organization is read beside it.</summary>
    public static async Task<OrganizationPart?> LoadAsync(
        CurrentOnboarding onboarding, IOrganizationConnectionStore organizations, CheckCatalog checks, StepPlaybook playbook, CancellationToken cancellationToken)
    {
        if (onboarding.Connection is null)
        {
            return null;
        }

        var connection = await organizations.FindAsync(onboarding.Onboarding.Id, cancellationToken);
        var lines = connection?.Capabilities ?? Capabilities.OfNoOrganization(checks, playbook);
        return new OrganizationPart(onboarding, connection, new CapabilityList(onboarding, lines)
        {
            Caption = T("Parts of the organization, whether its credential can read them, and the steps that need them"),
        });
    }
}
