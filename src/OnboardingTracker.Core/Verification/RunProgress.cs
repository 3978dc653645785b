using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Verification;

/// <summary>Writes the progress of a reading into its run, at most a few times a second and always in order.</summary>
internal sealed class RunProgress(CheckRun run, ICheckRunStore runs, TimeProvider clock) : IProgress<PartSettled>
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly Lock gate = new();
    private Task writing = Task.CompletedTask;
    private DateTimeOffset lastWrite;

    public void Report(PartSettled value)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            // A write that failed is kept for the one who waits at the end.
            if (!writing.IsCompletedSuccessfully || now - lastWrite < Pause)
            {
                return;
            }

            lastWrite = now;
            writing = runs.UpdateAsync(run with { PartsRead = value.Settled, PartsTotal = value.Total }, CancellationToken.None);
        }
    }

    /// <summary>Waits for a write under way, so that it cannot overtake the end of the run.</summary>
    public Task FlushAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return writing.WaitAsync(cancellationToken);
        }
    }
}
