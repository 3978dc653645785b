using System.Threading.Channels;
using OnboardingTracker.Core.Verification;

namespace OnboardingTracker.Web.Jobs;

/// <summary>Started check runs that wait for their turn. A run is in the store already, so what a stop cuts off is found at the next start.</summary>
public sealed class CheckQueue
{
    private readonly Channel<RunningCheck> waiting = Channel.CreateUnbounded<RunningCheck>();

    /// <summary>How many wait in this process.</summary>
    public int Count => waiting.Reader.Count;

    public void Enqueue(string onboardingKey, CheckRun run)
    {
        if (!waiting.Writer.TryWrite(new RunningCheck(run, onboardingKey)))
        {
            throw new InvalidOperationException("The queue of checks is closed.");
        }
    }

    internal IAsyncEnumerable<RunningCheck> ReadAllAsync(CancellationToken cancellationToken) => waiting.Reader.ReadAllAsync(cancellationToken);
}
