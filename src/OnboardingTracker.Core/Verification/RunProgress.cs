using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Verification;

/// <summary>
/// Writes the progress of a reading into its run, at most a few times a second and always in order. What arrives between two writes waits for the
/// next one, so that the last thing written is never older than a pause, also when everything else takes long.
/// </summary>
internal sealed class RunProgress(CheckRun run, ICheckRunStore runs, TimeProvider clock) : IProgress<PartSettled>, IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly Lock gate = new();
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task writing = Task.CompletedTask;
    private bool isWriting;
    private PartSettled? newest;

    public void Report(PartSettled value)
    {
        lock (gate)
        {
            newest = value;
            // A write that failed is kept for the one who waits at the end.
            if (!isWriting && writing.IsCompletedSuccessfully)
            {
                isWriting = true;
                writing = WriteAsync();
            }
        }
    }

    /// <summary>Ends the writing and waits for a write under way, so that it cannot overtake the end of the run, however the reading ended.</summary>
    public async ValueTask DisposeAsync()
    {
        ended.TrySetResult();
        Task last;
        lock (gate)
        {
            last = writing;
        }

        await last;
    }

    private async Task WriteAsync()
    {
        while (TakeNewest() is { } settled)
        {
            await runs.UpdateAsync(run with { PartsRead = settled.Settled, PartsTotal = settled.Total }, CancellationToken.None);
            await Task.WhenAny(ended.Task, Task.Delay(Pause, clock));
        }
    }

    private PartSettled? TakeNewest()
    {
        lock (gate)
        {
            var taken = ended.Task.IsCompleted ? null : newest;
            newest = null;
            isWriting = taken is not null;
            return taken;
        }
    }
}
