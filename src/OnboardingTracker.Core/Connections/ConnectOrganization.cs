using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Onboardings.UseCases;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Core.Text;
using OnboardingTracker.Core.Verification;

namespace OnboardingTracker.Core.Connections;

/// <summary>Adds the credential of an organization to a connection, or rotates it: tests it first and keeps it only when Twilio accepts it.</summary>
public sealed class ConnectOrganization(
    IConnectionStore connections,
    IOrganizationConnectionStore organizations,
    ITwilioOrganization twilio,
    EditOnboarding edit,
    CheckCatalog checks,
    StepPlaybook playbook,
    CheckCadence cadence,
    TimeProvider clock)
{
    public async Task<ConnectOrganizationResult> RunAsync(
        Onboarding onboarding, OrganizationKeys keys, Actor actor, CancellationToken cancellationToken)
    {
        if (onboarding.IsPractice)
        {
            return Refuse("A practice onboarding stays with its simulated account. Start a new onboarding to connect a real organization.");
        }

        if (await connections.FindAsync(onboarding.Id, cancellationToken) is not { } connection)
        {
            return Refuse("Connect the Twilio account first; the organization is read beside it.");
        }

        var known = await organizations.FindAsync(onboarding.Id, cancellationToken);
        var organization = known ?? OrganizationConnection.Create(onboarding.Id, keys);
        var wasLost = known?.State is ConnectionState.Lost;
        var isSameSecret = known is not null && keys == new OrganizationKeys(known.OrganizationSid, known.ClientId, known.ClientSecret ?? new Secret(""));
        organization.Use(keys);

        var test = await twilio.TestAsync(connection.Credentials with { Organization = organization.Credentials }, cancellationToken);
        if (test.Refusal is { } refusal)
        {
            return Refuse(refusal.Sentence);
        }

        organization.Tested(Capabilities.OfOrganization(test.Failures, checks, playbook), clock.GetUtcNow());
        await organizations.SaveAsync(organization, cancellationToken);

        // Soon, whatever was planned: more can be seen now.
        connection.LookAgainAt(CheckCadence.Next(onboarding.Id, clock.GetUtcNow(), cadence.WhileWaiting));
        await connections.SaveAsync(connection, cancellationToken);

        await edit.RunAsync(
            onboarding.Key,
            current =>
            {
                current.RecordConnection(actor, ActivityKind.Connected, Sentence(known, keys, isSameSecret), clock.GetUtcNow());
                if (wasLost)
                {
                    current.RecordConnection(actor, ActivityKind.ConnectionRestored, "The credential of the organization works again", clock.GetUtcNow());
                }

                return Outcome.Done;
            },
            cancellationToken);
        return new ConnectOrganizationResult(Outcome.Done, organization);
    }

    private static string Sentence(OrganizationConnection? known, OrganizationKeys keys, bool isSameSecret) => known switch
    {
        null => $"Connected organization {SidText.Shorten(keys.OrganizationSid)}",
        _ when isSameSecret => $"Tested the credential of organization {SidText.Shorten(keys.OrganizationSid)}",
        _ => $"Changed the credential of organization {SidText.Shorten(keys.OrganizationSid)}",
    };

    private static ConnectOrganizationResult Refuse(string sentence) => new(Outcome.Refuse(sentence), null);
}

/// <summary>The refusal as a sentence, or the credential that works.</summary>
public sealed record ConnectOrganizationResult(Outcome Outcome, OrganizationConnection? Organization);
