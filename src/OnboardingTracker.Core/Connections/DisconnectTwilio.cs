using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Onboardings.UseCases;

namespace OnboardingTracker.Core.Connections;

/// <summary>Forgets the credentials of an onboarding. What was found with them stays.</summary>
public sealed class DisconnectTwilio(IConnectionStore connections, EditOnboarding edit, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Onboarding onboarding, Actor actor, CancellationToken cancellationToken)
    {
        if (onboarding.IsPractice)
        {
            return Outcome.Refuse("A practice onboarding stays connected to its simulated account: its credentials cannot be entered again. Delete the onboarding instead.");
        }

        await connections.RemoveAsync(onboarding.Id, cancellationToken);
        var recorded = await edit.RunAsync(
            onboarding.Key,
            current =>
            {
                current.RecordConnection(actor, ActivityKind.Disconnected, "Disconnected Twilio", clock.GetUtcNow());
                return Outcome.Done;
            },
            cancellationToken);
        return recorded ?? Outcome.Done;
    }
}
