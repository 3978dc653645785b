using OnboardingTracker.Core.Live;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Testing.Databases;

namespace OnboardingTracker.Storage.Tests.Live;

public sealed class SignalTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Theory, OnBoth]
    public async Task A_save_is_heard_by_who_listens_to_that_onboarding_and_by_nobody_else(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await rig.StartBackgroundAsync();
        var onboarding = await rig.AddAsync();
        using var stop = new CancellationTokenSource();

        // Whoever was there before PostgreSQL was listened to is told to look once, whatever changed: that must be over.
        await UntilHeardAsync(rig, Listen(rig, onboarding.Id, stop.Token).MoveNextAsync().AsTask());

        var mine = Listen(rig, onboarding.Id, stop.Token);
        var heard = mine.MoveNextAsync().AsTask();
        var unheard = Listen(rig, OnboardingId.New(rig.Now.AddDays(1)), stop.Token).MoveNextAsync().AsTask();

        await UntilHeardAsync(rig, heard);

        Assert.Equal(onboarding.Id, mine.Current);
        Assert.False(unheard.IsCompleted);
        await stop.CancelAsync();
    }

    [Theory, OnBoth]
    public async Task Many_changes_before_the_next_look_are_one(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await rig.StartBackgroundAsync();
        var onboarding = await rig.AddAsync();
        using var stop = new CancellationTokenSource();
        var mine = Listen(rig, onboarding.Id, stop.Token);
        await UntilHeardAsync(rig, mine.MoveNextAsync().AsTask());

        var signals = rig.Get<IOnboardingSignals>();
        for (var change = 0; change < 50; change++)
        {
            await signals.TellAsync(onboarding.Id, Rig.Token);
        }

        await Task.Delay(TimeSpan.FromMilliseconds(300), Rig.Token);
        Assert.True(await mine.MoveNextAsync());
        var next = mine.MoveNextAsync().AsTask();
        await Task.Delay(TimeSpan.FromMilliseconds(300), Rig.Token);
        Assert.False(next.IsCompleted);
        await stop.CancelAsync();
    }

    private static IAsyncEnumerator<OnboardingId> Listen(Rig rig, OnboardingId onboarding, CancellationToken stop) =>
        rig.Get<IOnboardingSignals>().ListenAsync(onboarding, stop).GetAsyncEnumerator(stop);

    /// <summary>PostgreSQL begins to listen a moment after the start: changes go on until one is heard.</summary>
    private static async Task UntilHeardAsync(Rig rig, Task<bool> heard)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!heard.IsCompleted)
        {
            await rig.ChangeAsync("us-launch", onboarding => onboarding.Confirm(A.Manual, A.Person, $"Change {onboarding.Revision}", null, rig.Now));
            await Task.WhenAny(heard, Task.Delay(TimeSpan.FromMilliseconds(100), patience.Token));
            patience.Token.ThrowIfCancellationRequested();
        }

        Assert.True(await heard);
    }
}
