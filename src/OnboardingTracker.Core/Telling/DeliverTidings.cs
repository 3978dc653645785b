namespace OnboardingTracker.Core.Telling;

/// <summary>River 4: takes what is due from the outbox and hands it to its channel. What fails is tried again, ever more seldom, and then waits for a person.</summary>
public sealed class DeliverTidings(IOutbox outbox, IEnumerable<ITidingChannel> channels, TimeProvider clock)
{
    private const int AtOnce = 100;

    /// <summary>How long to wait after each try that failed; after one more try it is given up.</summary>
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(20),
        TimeSpan.FromHours(1),
        TimeSpan.FromHours(3),
        TimeSpan.FromHours(8),
        TimeSpan.FromHours(24),
    ];

    /// <summary>Tries before it is given up.</summary>
    public static int MostTries => Pauses.Length + 1;

    /// <returns>What could not be told just now, for the log.</returns>
    public async Task<IReadOnlyList<FailedDelivery>> RunAsync(CancellationToken cancellationToken)
    {
        var byChannel = channels.ToDictionary(channel => channel.Channel);
        var failures = new List<FailedDelivery>();
        foreach (var tiding in await outbox.DueAsync(clock.GetUtcNow(), AtOnce, cancellationToken))
        {
            if (!await outbox.TryClaimAsync(tiding, clock.GetUtcNow() + PauseAfter(tiding.Tries + 1), cancellationToken))
            {
                continue;
            }

            try
            {
                await byChannel[tiding.Channel].DeliverAsync(tiding, clock.GetUtcNow(), cancellationToken);
                await outbox.DoneAsync(tiding, clock.GetUtcNow(), cancellationToken);
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
            {
                // One that cannot be told must not keep back the others. What the fault says may hold more than people should read.
                failures.Add(new FailedDelivery(tiding, fault));
                await outbox.FailedAsync(
                    tiding, $"Onboarding Tracker met a fault. Reference {tiding.Id}.", tiding.Tries + 1 >= MostTries, cancellationToken);
            }
        }

        return failures;
    }

    /// <summary>How long to wait after the given try, counted from 1.</summary>
    public static TimeSpan PauseAfter(int tries) => Pauses[Math.Clamp(tries, 1, Pauses.Length) - 1];
}

/// <summary>A try that came to nothing, with its fault.</summary>
public sealed record FailedDelivery(DueTiding Tiding, Exception Fault);
