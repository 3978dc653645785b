using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Verification;
using OnboardingTracker.Testing.Databases;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Storage.Tests.Verification;

/// <summary>One run or short reading has an account at a time, whichever instance it is on.</summary>
public sealed class AccountTurnTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    [Theory, OnBoth]
    public async Task The_turn_is_one_runs_until_it_ends(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var (first, second) = (await StartAsync(rig, "first"), await StartAsync(rig, "second"));

        Assert.True(await TakeAsync(rig, first));
        Assert.True(await TakeAsync(rig, first));
        Assert.False(await TakeAsync(rig, second));

        await rig.Get<ICheckRunStore>().UpdateAsync(first with { State = CheckRunState.Finished, FinishedAt = rig.Now }, Rig.Token);
        Assert.True(await TakeAsync(rig, second));
    }

    [Theory, OnBoth]
    public async Task Accounts_do_not_wait_for_each_other(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var (first, second) = (await StartAsync(rig, "first"), await StartAsync(rig, "second"));

        Assert.True(await TakeAsync(rig, first));
        Assert.True(await rig.Get<ICheckRunStore>().TryTakeTurnAsync(second, Some.Sid("AC", 2), rig.Now, Rig.Token));
    }

    [Theory, OnBoth]
    public async Task A_run_that_was_cut_off_holds_no_turn_for_ever(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        Assert.True(await TakeAsync(rig, await StartAsync(rig, "first")));
        rig.Clock.Advance(CheckRun.LongestLife);
        var second = await StartAsync(rig, "second");

        Assert.False(await TakeAsync(rig, second));
        rig.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await TakeAsync(rig, second));
    }

    [Theory, OnBoth]
    public async Task The_turn_of_an_onboarding_that_was_deleted_is_free(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var first = await StartAsync(rig, "first");
        Assert.True(await TakeAsync(rig, first));

        await rig.Get<IOnboardingStore>().DeleteAsync(first.OnboardingId, A.Deletion(first.OnboardingId, rig.Now), Rig.Token);

        Assert.True(await TakeAsync(rig, await StartAsync(rig, "second")));
    }

    [Theory, OnBoth]
    public async Task Of_many_that_take_a_turn_at_once_one_gets_it(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var runs = new List<CheckRun>();
        for (var number = 0; number < 8; number++)
        {
            runs.Add(await StartAsync(rig, $"number-{number}"));
        }

        for (var round = 0; round < 2; round++)
        {
            // The first round makes the account's row, the second finds it.
            var taken = await Task.WhenAll(runs.Select(run => Task.Run(() => TakeAsync(rig, run))));

            var holder = Assert.Single(runs, run => taken[runs.IndexOf(run)]);
            await rig.Get<ICheckRunStore>().UpdateAsync(holder with { State = CheckRunState.Finished, FinishedAt = rig.Now }, Rig.Token);
            runs.Remove(holder);
        }
    }

    [Theory, OnBoth]
    public async Task A_short_reading_and_a_run_wait_for_each_other(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var (reading, other, run) = (Guid.CreateVersion7(rig.Now), Guid.CreateVersion7(rig.Now), await StartAsync(rig, "first"));

        Assert.True(await TakeAsync(rig, reading));
        Assert.False(await TakeAsync(rig, other));
        Assert.False(await TakeAsync(rig, run));

        // Somebody else's turn is not theirs to give back.
        await rig.Get<IAccountTurns>().EndAsync(other, Some.AccountSid, Rig.Token);
        Assert.False(await TakeAsync(rig, run));

        await rig.Get<IAccountTurns>().EndAsync(reading, Some.AccountSid, Rig.Token);
        Assert.True(await TakeAsync(rig, run));
        Assert.False(await TakeAsync(rig, other));

        // Given back too late: the run has it by now.
        await rig.Get<IAccountTurns>().EndAsync(reading, Some.AccountSid, Rig.Token);
        Assert.False(await TakeAsync(rig, other));

        await rig.Get<ICheckRunStore>().UpdateAsync(run with { State = CheckRunState.Finished, FinishedAt = rig.Now }, Rig.Token);
        Assert.True(await TakeAsync(rig, other));
    }

    [Theory, OnBoth]
    public async Task A_short_reading_that_was_cut_off_holds_the_turn_until_its_time_is_up(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        Assert.True(await TakeAsync(rig, Guid.CreateVersion7(rig.Now)));
        var run = await StartAsync(rig, "first");

        rig.Clock.Advance(Longest - TimeSpan.FromSeconds(1));
        Assert.False(await TakeAsync(rig, run));
        rig.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await TakeAsync(rig, run));
    }

    [Theory, OnBoth]
    public async Task Only_several_instances_have_turns_to_share(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);

        Assert.Equal(kind is DatabaseKind.Postgres, rig.Get<IAccountTurns>().AreShared);
    }

    private static async Task<CheckRun> StartAsync(Rig rig, string key)
    {
        var onboarding = await rig.AddAsync(key);
        return (await new StartCheck(rig.Get<ICheckRunStore>(), rig.Clock).RunAsync(onboarding.Id, A.Person, 23, Rig.Token)).Run;
    }

    private static Task<bool> TakeAsync(Rig rig, Guid reading) =>
        rig.Get<IAccountTurns>().TryTakeAsync(reading, Some.AccountSid, rig.Now, rig.Now + Longest, Rig.Token);

    private static Task<bool> TakeAsync(Rig rig, CheckRun run) =>
        rig.Get<ICheckRunStore>().TryTakeTurnAsync(run, Some.AccountSid, rig.Now, Rig.Token);
}
