using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Verification;
using OnboardingTracker.Testing.Databases;

namespace OnboardingTracker.Storage.Tests.Verification;

public sealed class CheckRunStoreTests
{
    [Theory, OnBoth]
    public async Task A_first_run_starts_and_can_be_read(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var onboarding = await rig.AddAsync();

        var start = await StartAsync(rig, onboarding.Id);

        Assert.Equal(CheckRunDecision.Started, start.Decision);
        var runs = rig.Get<ICheckRunStore>();
        Assert.Equal(start.Run, await runs.FindAsync(onboarding.Id, start.Run.Id, Rig.Token));
        Assert.Equal(start.Run, await runs.LatestAsync(onboarding.Id, Rig.Token));
        Assert.Equal(new RunningCheck(start.Run, "us-launch"), Assert.Single(await runs.RunningAsync(Rig.Token)));
    }

    [Theory, OnBoth]
    public async Task A_run_under_way_is_the_one_that_counts(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var onboarding = await rig.AddAsync();
        var first = await StartAsync(rig, onboarding.Id);
        rig.Clock.Advance(CheckRun.LongestLife);

        var second = await StartAsync(rig, onboarding.Id);

        Assert.Equal((CheckRunDecision.AlreadyRunning, first.Run.Id), (second.Decision, second.Run.Id));
    }

    [Theory, OnBoth]
    public async Task A_run_that_nobody_can_be_at_any_more_makes_way(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var onboarding = await rig.AddAsync();
        var first = await StartAsync(rig, onboarding.Id);
        rig.Clock.Advance(CheckRun.LongestLife + TimeSpan.FromSeconds(1));

        var second = await StartAsync(rig, onboarding.Id);

        Assert.Equal(CheckRunDecision.Started, second.Decision);
        var left = await rig.Get<ICheckRunStore>().FindAsync(onboarding.Id, first.Run.Id, Rig.Token);
        Assert.Equal((CheckRunState.Finished, CheckRun.CutOff), (left!.State, left.Problem));
    }

    [Theory, OnBoth]
    public async Task A_run_under_way_counts_even_when_the_clock_was_set_back(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var onboarding = await rig.AddAsync();
        var later = new CheckRun
        {
            Id = Guid.CreateVersion7(rig.Now.AddHours(1)),
            OnboardingId = onboarding.Id,
            State = CheckRunState.Running,
            StartedBy = "Ada",
            StartedAt = rig.Now.AddHours(1),
        };
        await rig.Get<ICheckRunStore>().TryStartAsync(later, Rig.Token);

        Assert.Equal(CheckRunDecision.AlreadyRunning, (await StartAsync(rig, onboarding.Id)).Decision);

        await rig.Get<ICheckRunStore>().UpdateAsync(later with { State = CheckRunState.Finished, FinishedAt = later.StartedAt }, Rig.Token);
        Assert.Equal(CheckRunDecision.Started, (await StartAsync(rig, onboarding.Id)).Decision);
    }

    [Theory, OnBoth]
    public async Task Within_a_minute_of_the_last_start_one_must_wait_for_the_rest_of_it(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var onboarding = await rig.AddAsync();
        var first = await StartAsync(rig, onboarding.Id);
        await FinishAsync(rig, first.Run);

        rig.Clock.Advance(TimeSpan.FromSeconds(59));
        var tooSoon = await StartAsync(rig, onboarding.Id);
        Assert.Equal((CheckRunDecision.TooSoon, first.Run.Id, TimeSpan.FromSeconds(1)), (tooSoon.Decision, tooSoon.Run.Id, tooSoon.RetryAfter));

        rig.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(CheckRunDecision.Started, (await StartAsync(rig, onboarding.Id)).Decision);
        Assert.Equal(2, await rig.CountAsync("check_runs"));
    }

    [Theory, OnBoth]
    public async Task Onboardings_do_not_wait_for_each_other(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var one = await rig.AddAsync();
        var other = await rig.AddAsync("other");

        await StartAsync(rig, one.Id);

        Assert.Equal(CheckRunDecision.Started, (await StartAsync(rig, other.Id)).Decision);
        Assert.Equal(2, (await rig.Get<ICheckRunStore>().RunningAsync(Rig.Token)).Count);
    }

    [Theory, OnBoth]
    public async Task Of_twenty_starts_at_once_exactly_one_starts(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);

        // Several times over: in the first round most starts still wait for a connection, and are not at once at all.
        for (var round = 1; round <= 10; round++)
        {
            var onboarding = await rig.AddAsync($"round-{round}");
            var starts = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => StartAsync(rig, onboarding.Id))));

            var started = Assert.Single(starts, start => start.Decision is CheckRunDecision.Started);
            Assert.All(starts, start => Assert.Equal(started.Run.Id, start.Run.Id));
            Assert.Equal(round, await rig.CountAsync("check_runs"));
        }
    }

    [Theory, OnBoth]
    public async Task Progress_is_kept_and_a_finished_run_stays_finished(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var onboarding = await rig.AddAsync();
        var run = (await StartAsync(rig, onboarding.Id)).Run;
        var runs = rig.Get<ICheckRunStore>();

        await runs.UpdateAsync(run with { PartsRead = 5, PartsTotal = 17 }, Rig.Token);
        Assert.Equal((5, 17), ((await runs.LatestAsync(onboarding.Id, Rig.Token))!.PartsRead, 17));

        var finished = run with
        {
            State = CheckRunState.Finished,
            FinishedAt = rig.Now.AddSeconds(3),
            PartsRead = 17,
            PartsTotal = 17,
            Checked = 23,
            Total = 23,
            CouldNotCheck = 2,
            Problem = "The balance could not be read.",
        };
        await runs.UpdateAsync(finished, Rig.Token);
        await runs.UpdateAsync(run with { PartsRead = 6 }, Rig.Token);

        Assert.Equal(finished, await runs.LatestAsync(onboarding.Id, Rig.Token));
        Assert.Empty(await runs.RunningAsync(Rig.Token));
    }

    [Theory, OnBoth]
    public async Task A_run_is_found_only_under_its_onboarding(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var onboarding = await rig.AddAsync();
        var other = await rig.AddAsync("other");
        var run = (await StartAsync(rig, onboarding.Id)).Run;

        Assert.Null(await rig.Get<ICheckRunStore>().FindAsync(other.Id, run.Id, Rig.Token));
        Assert.Null(await rig.Get<ICheckRunStore>().LatestAsync(other.Id, Rig.Token));
    }

    private static Task<CheckRunStart> StartAsync(Rig rig, OnboardingId onboarding) =>
        new StartCheck(rig.Get<ICheckRunStore>(), rig.Clock).RunAsync(onboarding, A.Person, 23, Rig.Token);

    private static Task FinishAsync(Rig rig, CheckRun run) =>
        rig.Get<ICheckRunStore>().UpdateAsync(run with { State = CheckRunState.Finished, FinishedAt = rig.Now }, Rig.Token);
}
