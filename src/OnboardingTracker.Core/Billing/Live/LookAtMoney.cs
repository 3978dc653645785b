using OnboardingTracker.Core.CloserLooks;
using OnboardingTracker.Core.Connections;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Billing.Live;

/// <summary>Asks Twilio for money facts because a person wants to see them now, at most once a minute for one thing. What is read is not kept by it.</summary>
public sealed class LookAtMoney(IConnectionStore connections, ICloserLookTurns turns, TimeProvider clock)
{
    /// <param name="what">One word for what is looked at; the turns of all instances are counted by it, as those of steps by their keys.</param>
    public async Task<MoneyLook<T>> RunAsync<T>(
        Onboarding onboarding, string what, Func<TwilioCredentials, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
        where T : class
    {
        if (await connections.FindAsync(onboarding.Id, cancellationToken) is not { } connection)
        {
            return new MoneyLook<T>(CloserLookDecision.NotConnected);
        }

        return await turns.TryTakeAsync(onboarding.Id, $"billing/{what}", clock.GetUtcNow(), cancellationToken) is { } wait
            ? new MoneyLook<T>(CloserLookDecision.TooSoon, Wait: wait)
            : new MoneyLook<T>(CloserLookDecision.Read, await read(connection.Credentials, cancellationToken));
    }
}

/// <summary>What became of the wish to see money facts.</summary>
/// <param name="Reading">Only with <see cref="CloserLookDecision.Read"/>; what could not be read says so itself.</param>
/// <param name="Wait">With <see cref="CloserLookDecision.TooSoon"/>: how long to wait.</param>
public sealed record MoneyLook<T>(CloserLookDecision Decision, T? Reading = null, TimeSpan Wait = default)
    where T : class;
