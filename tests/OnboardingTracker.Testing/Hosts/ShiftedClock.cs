namespace OnboardingTracker.Testing.Hosts;

/// <summary>The real clock, set ahead by a test. Timers run as always, so nothing that waits is held up.</summary>
public sealed class ShiftedClock : TimeProvider
{
    private long aheadTicks;

    public void Advance(TimeSpan by) => Interlocked.Add(ref aheadTicks, by.Ticks);

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref aheadTicks));
}
