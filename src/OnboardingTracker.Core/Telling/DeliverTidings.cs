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

    /// <param name="only">By one channel: a slow one must not keep the others waiting. Null for all.</param>
    /// <returns>What could not be told just now, for the log.</returns>
    public async Task<IReadOnlyList<FailedDelivery>> RunAsync(CancellationToken cancellationToken, Channel? only = null)
    {
        var byChannel = channels.ToDictionary(channel => channel.Channel);
        var failures = new List<FailedDelivery>();
        var taken = new HashSet<Guid>();
        foreach (var tiding in await outbox.DueAsync(clock.GetUtcNow(), AtOnce, cancellationToken, only))
        {
            if (taken.Contains(tiding.Id) || !byChannel.TryGetValue(tiding.Channel, out var channel))
            {
                continue;
            }

            var together = await ClaimAsync(tiding, cancellationToken);
            taken.UnionWith(together.Select(one => one.Id));
            if (together.Count > 0 && await TryAsync(channel, together, failures, cancellationToken) is { IsWayClosed: true })
            {
                break;
            }
        }

        return failures;
    }

    /// <summary>How long to wait after the given try, counted from 1.</summary>
    public static TimeSpan PauseAfter(int tries) => Pauses[Math.Clamp(tries, 1, Pauses.Length) - 1];

    /// <summary>The tiding with those that go into the same message; what another instance has taken is left to it.</summary>
    private async Task<IReadOnlyList<DueTiding>> ClaimAsync(DueTiding tiding, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var next = now + PauseAfter(tiding.Tries + 1);
        if (tiding is { IsDaily: true, ReaderId: { } reader })
        {
            return await outbox.ClaimDayAsync(reader, now, next, cancellationToken);
        }

        return await outbox.TryClaimAsync(tiding, next, cancellationToken) ? [tiding] : [];
    }

    /// <returns>Why it could not be told; null when it was, or when the reason is a fault of ours.</returns>
    private async Task<CannotTellException?> TryAsync(
        ITidingChannel channel, IReadOnlyList<DueTiding> together, List<FailedDelivery> failures, CancellationToken cancellationToken)
    {
        try
        {
            await (together is [var single]
                ? channel.DeliverAsync(single, clock.GetUtcNow(), cancellationToken)
                : channel.DeliverTogetherAsync(together, clock.GetUtcNow(), cancellationToken));
            foreach (var tiding in together)
            {
                await outbox.DoneAsync(tiding, clock.GetUtcNow(), cancellationToken);
            }

            return null;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            // One that cannot be told must not keep back the others. What a fault of ours says may hold more than people should read.
            foreach (var tiding in together)
            {
                failures.Add(new FailedDelivery(tiding, fault));
                await outbox.FailedAsync(
                    tiding,
                    fault is CannotTellException said ? said.Message : $"Onboarding Tracker met a fault. Reference {tiding.Id}.",
                    tiding.Tries + 1 >= MostTries,
                    cancellationToken);
            }

            return fault as CannotTellException;
        }
    }
}

/// <summary>A try that came to nothing, with its fault.</summary>
public sealed record FailedDelivery(DueTiding Tiding, Exception Fault);
