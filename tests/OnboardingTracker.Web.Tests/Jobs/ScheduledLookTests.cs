using OnboardingTracker.Core.Verification;
using OnboardingTracker.Web.Tests.Api;
using OnboardingTracker.Web.Tests.Pages;

namespace OnboardingTracker.Web.Tests.Jobs;

public sealed class ScheduledLookTests
{
    [Fact]
    public async Task A_connected_onboarding_is_looked_at_without_anybody_asking_and_says_when_next()
    {
        await using var stage = await Stage.SetAsync("half-done", Schedule.On);
        var onboarding = await stage.ConnectedAsync();
        await AssertNextLookInAsync(stage, onboarding, CheckCadence.Default.WhileWaiting);
        Assert.False(await stage.IsAnythingDueAsync());

        stage.Tracker.Clock.Advance(TimeSpan.FromMinutes(23));
        var run = await stage.LookAgainAsync(onboarding);

        Assert.Equal("System", run.StartedBy);
        Assert.NotEmpty(await stage.KeysAsync(onboarding, "verified"));

        // The campaign of a half-done account waits on a carrier.
        await AssertNextLookInAsync(stage, onboarding, CheckCadence.Default.WhileWaiting);
        await AssertPagesSayWhenAsync(stage, onboarding);
    }

    [Fact]
    public async Task Where_nothing_waits_the_next_look_is_hours_away()
    {
        await using var stage = await Stage.SetAsync("healthy", Schedule.On);
        var onboarding = await stage.ConnectedAsync();

        await stage.CheckAsync(onboarding);

        await AssertNextLookInAsync(stage, onboarding, CheckCadence.Default.WhileOpen);
    }

    [Fact]
    public async Task A_disconnected_onboarding_is_not_looked_at()
    {
        await using var stage = await Stage.SetAsync("healthy", Schedule.On);
        var onboarding = await stage.ConnectedAsync();

        await stage.Api.RemoveAsync($"{onboarding}/connection");
        stage.Tracker.Clock.Advance(TimeSpan.FromDays(2));

        Assert.False(await stage.IsAnythingDueAsync());
    }

    [Fact]
    public async Task Where_the_schedule_is_switched_off_nothing_is_promised()
    {
        await using var stage = await Stage.SetAsync("healthy");
        var onboarding = await stage.ConnectedAsync();

        await stage.CheckAsync(onboarding);

        Assert.Null(await stage.NextLookAsync(onboarding));
    }

    private static async Task AssertNextLookInAsync(Stage stage, string onboarding, TimeSpan pause)
    {
        var left = await stage.NextLookAsync(onboarding) - stage.Tracker.Clock.GetUtcNow();

        // The clock of the test goes on meanwhile.
        Assert.InRange(left!.Value, (pause * (1 - CheckCadence.Spread)) - TimeSpan.FromMinutes(1), pause * (1 + CheckCadence.Spread));
    }

    private static async Task AssertPagesSayWhenAsync(Stage stage, string onboarding)
    {
        var person = await Person.SignedInAsync(stage.Tracker);
        var path = $"/onboardings/{onboarding.Split('/')[^1]}";
        var clock = (await stage.NextLookAsync(onboarding))!.Value.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        var step = (await stage.KeysAsync(onboarding, "waiting"))[0];

        Assert.Equal($"Next check about {clock}.", await SentenceAsync(person, path));
        Assert.Equal($"We check again about {clock}.", await SentenceAsync(person, $"{path}/steps/{step}"));
    }

    private static async Task<string?> SentenceAsync(Person person, string path) =>
        (await person.OpenAsync(path)).Page.QuerySelector("[data-testid=next-look]")?.TextContent.Trim();
}
