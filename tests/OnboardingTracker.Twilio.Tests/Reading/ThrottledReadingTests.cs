using System.Text.Json.Nodes;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Simulator;
using OnboardingTracker.Simulator.Scenarios;

namespace OnboardingTracker.Twilio.Tests.Reading;

public sealed class ThrottledReadingTests
{
    [Fact]
    public async Task A_throttled_account_is_read_completely()
    {
        await using var practice = await Practice.StartAsync(SimulatorScenarios.Throttled);
        await using var rig = new Rig(practice.BaseUrl);

        var snapshot = await rig.ReadAsync();

        Assert.Empty(snapshot.Failures);
        Assert.Equal(4, snapshot.PhoneNumbers!.Count);
        Assert.Contains((await practice.RequestsAsync())["requests"]!.AsArray(), request => (int)request!["status"]! == 429);
    }

    [Fact]
    public async Task Requests_in_flight_never_pass_the_setting()
    {
        var slow = new SimulatorOptions { Latency = TimeSpan.FromMilliseconds(30) };
        await using var practice = await Practice.StartAsync(SimulatorScenarios.Large, slow);
        await using var rig = new Rig(practice.BaseUrl, options => options.MaxInFlight = 7);

        // Two scans of one account share its limit.
        var snapshots = await Task.WhenAll(rig.ReadAsync(), rig.ReadAsync());

        Assert.All(snapshots, snapshot => Assert.Empty(snapshot.Failures));
        Assert.Equal(7, (int)(await practice.RequestsAsync())["max_in_flight"]![SimulatorCredentials.AccountSid]!);
    }

    [Fact]
    public async Task Throttling_that_does_not_end_is_given_up_after_five_tries()
    {
        await using var fake = await FakeTwilio.StartAsync(context =>
        {
            context.Response.StatusCode = context.Request.Path.StartsWithSegments("/verify", StringComparison.Ordinal) ? 429 : 200;
            return context.Response.StatusCode == 429 ? """{ "code": 20429, "status": 429 }""" : null;
        });
        await using var rig = new Rig(fake.BaseUrl);

        var failure = Assert.Single((await rig.ReadAsync()).Failures);

        Assert.Equal(
            new(SnapshotPart.VerifyServices, FailureReason.Throttled, "Twilio asked us to slow down. Check again in a minute (20429).", 20429), failure);
        Assert.Equal(5, fake.Asked.Count(asked => asked.StartsWith("/verify", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_pause_too_long_for_a_scan_is_passed_on_to_the_person()
    {
        await using var practice = await Practice.StartAsync();
        await practice.AddFaultAsync(new JsonObject { ["product"] = "verify", ["status"] = 429, ["retry_after"] = 40 });
        await using var rig = new Rig(practice.BaseUrl);

        var failure = Assert.Single((await rig.ReadAsync()).Failures);

        Assert.Equal("Twilio asked us to slow down. Check again in 40 seconds (20429).", failure.Sentence);
    }
}
