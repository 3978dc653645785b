using OnboardingTracker.Core.CloserLooks;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Testing.Databases;

namespace OnboardingTracker.Storage.Tests.CloserLooks;

/// <summary>A step is looked at closer once a minute, whoever asks on whichever instance.</summary>
public sealed class CloserLookTurnTests
{
    [Theory, OnBoth]
    public async Task One_of_many_who_ask_at_once_looks_and_a_minute_later_another(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var onboarding = (await rig.AddAsync()).Id;

        var first = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => TryAsync(rig, onboarding, "know-the-price"))));
        Assert.Equal(1, first.Count(wait => wait is null));
        Assert.All(first.OfType<TimeSpan>(), wait => Assert.InRange(wait, TimeSpan.FromSeconds(1), LookCloser.Pause));

        rig.Clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(TimeSpan.FromSeconds(40), await TryAsync(rig, onboarding, "know-the-price"));
        Assert.Null(await TryAsync(rig, onboarding, "create-api-keys"));
        rig.Clock.Advance(TimeSpan.FromSeconds(40));
        Assert.Null(await TryAsync(rig, onboarding, "know-the-price"));
    }

    [Theory, OnBoth]
    public async Task It_goes_with_its_onboarding(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var onboarding = (await rig.AddAsync()).Id;
        Assert.Null(await TryAsync(rig, onboarding, "know-the-price"));

        await rig.Get<IOnboardingStore>().DeleteAsync(onboarding, A.Deletion(onboarding, rig.Now), Rig.Token);

        Assert.Equal(0, await rig.CountAsync("closer_looks"));
    }

    private static Task<TimeSpan?> TryAsync(Rig rig, OnboardingId onboarding, string step) =>
        rig.Get<ICloserLookTurns>().TryTakeAsync(onboarding, step, rig.Now, Rig.Token);
}
