using System.Net;
using OnboardingTracker.Simulator;

namespace OnboardingTracker.Web.Tests.Api;

public sealed class CheckRunTests
{
    [Fact]
    public async Task While_a_run_goes_on_its_own_address_is_given_and_soon_after_it_the_time_to_wait()
    {
        await using var stage = await Stage.SetAsync();
        var onboarding = await stage.ConnectedAsync();
        await stage.FaultAsync(new { latency_ms = 300 });

        var first = await stage.Api.AddAsync($"{onboarding}/checks");
        var meanwhile = await stage.Api.AddAsync($"{onboarding}/checks");
        await stage.FinishedAsync(first.Location!);
        var tooSoon = await stage.Api.AddAsync($"{onboarding}/checks");
        stage.Tracker.Clock.Advance(TimeSpan.FromSeconds(61));
        var later = await stage.Api.AddAsync($"{onboarding}/checks");

        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.Accepted), (first.Status, meanwhile.Status));
        Assert.Equal(first.Location, meanwhile.Location);
        Assert.Equal((HttpStatusCode.TooManyRequests, "too-many"), (tooSoon.Status, tooSoon.Problem));
        Assert.InRange(tooSoon.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal(HttpStatusCode.Accepted, later.Status);
        Assert.NotEqual(first.Location, later.Location);
    }

    [Fact]
    public async Task Onboarding_without_a_connection_is_not_checked()
    {
        await using var stage = await Stage.SetAsync();
        var created = await stage.Api.AddAsync(Stage.Onboardings, Stage.Healthy);

        var answer = await stage.Api.AddAsync($"{created.Location}/checks");

        Assert.Equal((HttpStatusCode.Conflict, "not-connected"), (answer.Status, answer.Problem));
    }

    [Fact]
    public async Task Run_of_another_onboarding_is_not_found_under_ones_own()
    {
        await using var stage = await Stage.SetAsync();
        var onboarding = await stage.ConnectedAsync();
        var other = await stage.ConnectedAsync();
        var run = (await stage.Api.AddAsync($"{other}/checks")).Location!.Split('/')[^1];

        var answer = await stage.Api.ReadAsync($"{onboarding}/checks/{run}");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    [Fact]
    public async Task Standard_key_connects_with_what_it_cannot_read_named()
    {
        await using var stage = await Stage.SetAsync();
        var created = await stage.Api.AddAsync(Stage.Onboardings, Stage.Healthy);

        var connected = await stage.Api.SetAsync(
            $"{created.Location}/connection",
            new { accountSid = SimulatorCredentials.AccountSid, keySid = SimulatorCredentials.StandardKeySid, keySecret = SimulatorCredentials.Secret });

        Assert.Equal(HttpStatusCode.OK, connected.Status);
        Assert.Equal("limited", connected.Json.GetProperty("state").GetString());
        var results = connected.Json.GetProperty("capabilities").EnumerateArray()
            .ToDictionary(line => line.GetProperty("reads").GetString()!, line => line.GetProperty("result").GetString());
        Assert.Equal("noAccess", results["API keys"]);
        Assert.Equal("works", results["Phone numbers"]);
    }

    [Fact]
    public async Task Disconnected_onboarding_keeps_its_results()
    {
        await using var stage = await Stage.SetAsync();
        var onboarding = await stage.ConnectedAsync();
        await stage.CheckAsync(onboarding);
        var before = await stage.KeysAsync(onboarding, "verified");

        var gone = await stage.Api.RemoveAsync($"{onboarding}/connection");
        var read = await stage.Api.ReadAsync($"{onboarding}/connection");

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NotFound), (gone.Status, read.Status));
        Assert.Equal(before, await stage.KeysAsync(onboarding, "verified"));
    }
}
