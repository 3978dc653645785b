using System.Security.Cryptography;
using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Onboardings.UseCases;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Core.Text;
using OnboardingTracker.Core.Verification;

namespace OnboardingTracker.Core.Connections;

/// <summary>Connects a Twilio account, or rotates its credentials: tests them first and keeps them only when Twilio accepts them.</summary>
public sealed class ConnectTwilio(
    IConnectionStore connections,
    ITwilioAccount twilio,
    EditOnboarding edit,
    CheckCatalog checks,
    StepPlaybook playbook,
    CheckCadence cadence,
    TimeProvider clock)
{
    public async Task<ConnectResult> RunAsync(Onboarding onboarding, ConnectionKeys keys, Actor actor, CancellationToken cancellationToken)
    {
        var known = await connections.FindAsync(onboarding.Id, cancellationToken);
        var connection = known ?? Connection.Create(onboarding.Id, keys, onboarding.IsPractice, NewCallbackKey());
        var wasLost = known?.State is ConnectionState.Lost;
        connection.Use(keys);

        var test = await twilio.TestAsync(connection.Credentials, cancellationToken);
        if (test.Refusal is { } refusal)
        {
            return new ConnectResult(Outcome.Refuse(refusal.Sentence), null);
        }

        var failures = test.Parts.Where(part => part.Failure is not null).Select(part => part.Failure!).ToList();
        connection.Tested(test, Capabilities.Of(failures, checks, playbook), clock.GetUtcNow());

        // Soon, whatever was planned: with these credentials more may be seen. Who connects usually checks at once, and that plans anew.
        connection.LookAgainAt(CheckCadence.Next(onboarding.Id, clock.GetUtcNow(), cadence.WhileWaiting));
        await connections.SaveAsync(connection, cancellationToken);

        var sentence = known is null ? $"Connected Twilio account {SidText.Shorten(keys.AccountSid)}" : $"Changed the Twilio credentials of {SidText.Shorten(keys.AccountSid)}";
        await edit.RunAsync(
            onboarding.Key,
            current =>
            {
                current.UseAccount(keys.AccountSid, actor, clock.GetUtcNow());
                current.RecordConnection(actor, ActivityKind.Connected, sentence, clock.GetUtcNow());
                if (wasLost)
                {
                    current.RecordConnection(actor, ActivityKind.ConnectionRestored, "The connection to Twilio works again", clock.GetUtcNow());
                }

                return Outcome.Done;
            },
            cancellationToken);
        return new ConnectResult(Outcome.Done, connection);
    }

    /// <summary>128 random bits in hexadecimal: nobody guesses the address Twilio calls.</summary>
    private static string NewCallbackKey() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}

/// <summary>The refusal of Twilio as a sentence, or the connection that works.</summary>
public sealed record ConnectResult(Outcome Outcome, Connection? Connection);
