using Microsoft.Extensions.Time.Testing;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Tests.Fakes;
using OnboardingTracker.Core.Verification;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Verification;

public sealed class StartDueLooksTests
{
    private readonly InMemoryLooks looks = new();
    private readonly InMemoryRuns runs = new();
    private readonly StartDueLooks start;

    public StartDueLooksTests()
    {
        var clock = new FakeTimeProvider(Some.Noon);
        start = new StartDueLooks(looks, new StartCheck(runs, clock), CheckCadence.Default, clock);
    }

    [Fact]
    public async Task What_is_due_starts_in_the_name_of_the_system_and_is_moved_on()
    {
        var due = Add("one", Some.Noon);
        Add("later", Some.Noon.AddSeconds(1));

        var started = Assert.Single(await StartAsync());

        Assert.Equal(("one", due.OnboardingId, "System"), (started.OnboardingKey, started.Run.OnboardingId, started.Run.StartedBy));
        Assert.Equal(CheckCadence.Next(due.OnboardingId, Some.Noon, CheckCadence.Default.WhileWaiting), looks.Claimed[due]);
    }

    [Fact]
    public async Task What_another_instance_has_taken_does_not_start_here()
    {
        looks.TakenElsewhere.Add(Add("one", Some.Noon));

        Assert.Empty(await StartAsync());
        Assert.Empty(runs.Written);
    }

    [Fact]
    public async Task Of_one_account_one_onboarding_starts_and_the_others_stay_due()
    {
        Add("one", Some.Noon, "AC1");
        var second = Add("two", Some.Noon, "AC1");
        Add("three", Some.Noon, "AC2");

        Assert.Equal(["one", "three"], (await StartAsync()).Select(started => started.OnboardingKey));
        Assert.DoesNotContain(second, looks.Claimed.Keys);
    }

    [Fact]
    public async Task No_more_start_than_there_is_room_for()
    {
        Add("one", Some.Noon, "AC1");
        Add("two", Some.Noon, "AC2");

        Assert.Single(await StartAsync(atMost: 1));
    }

    [Fact]
    public async Task A_check_that_somebody_has_just_started_is_enough()
    {
        Add("one", Some.Noon);
        runs.Decision = CheckRunDecision.AlreadyRunning;

        Assert.Empty(await StartAsync());
    }

    private Task<IReadOnlyList<RunningCheck>> StartAsync(int atMost = 10) =>
        start.RunAsync(atMost, withPractice: true, checks: 23, TestContext.Current.CancellationToken);

    private DueLook Add(string key, DateTimeOffset dueAt, string? account = null)
    {
        var look = new DueLook(OnboardingId.New(Some.Noon), key, account ?? key, dueAt);
        looks.Due.Add(look);
        return look;
    }
}
