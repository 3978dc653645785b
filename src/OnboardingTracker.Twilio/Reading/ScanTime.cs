namespace OnboardingTracker.Twilio.Reading;

/// <summary>The time a whole scan may take, joined with the caller's own wish to stop.</summary>
internal sealed class ScanTime : IDisposable
{
    private readonly CancellationTokenSource limit;
    private readonly CancellationTokenSource either;
    private readonly CancellationToken caller;

    public ScanTime(TimeSpan time, TimeProvider clock, CancellationToken caller)
    {
        Limit = time;
        Started = clock.GetUtcNow();
        this.caller = caller;
        limit = new(time, clock);
        either = CancellationTokenSource.CreateLinkedTokenSource(caller, limit.Token);
    }

    public TimeSpan Limit { get; }

    public DateTimeOffset Started { get; }

    public CancellationToken Token => either.Token;

    /// <summary>The time ran out, and the caller still wants the rest.</summary>
    public bool IsUp => limit.IsCancellationRequested && !caller.IsCancellationRequested;

    public void Dispose()
    {
        either.Dispose();
        limit.Dispose();
    }
}
