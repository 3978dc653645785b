using System.Diagnostics;
using System.Text.Json.Nodes;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Simulator;
using OnboardingTracker.Simulator.Scenarios;

namespace OnboardingTracker.Twilio.Tests.Reading;

public sealed class BrokenReadingTests
{
    [Fact]
    public async Task Each_broken_part_fails_in_its_own_way_and_the_rest_is_read()
    {
        await using var practice = await Practice.StartAsync(SimulatorScenarios.Failing);
        await using var rig = new Rig(practice.BaseUrl);

        var snapshot = await rig.ReadAsync();

        Assert.Equal(FailureReason.TwilioDown, snapshot.FailureOf(SnapshotPart.Subaccounts).Reason);
        Assert.Equal((FailureReason.TwilioDown, 20500), ReasonAndCode(SnapshotPart.Keys));
        Assert.Equal((FailureReason.TwilioDown, 20503), ReasonAndCode(SnapshotPart.MessagingServices));
        Assert.Equal((FailureReason.TwilioDown, 20503), ReasonAndCode(SnapshotPart.Campaigns));
        Assert.Equal((FailureReason.Malformed, null), ReasonAndCode(SnapshotPart.Brands));
        Assert.Equal((FailureReason.Malformed, null), ReasonAndCode(SnapshotPart.Bundles));
        Assert.Equal((FailureReason.Malformed, null), ReasonAndCode(SnapshotPart.CustomerProfiles));
        Assert.Equal((FailureReason.Malformed, null), ReasonAndCode(SnapshotPart.GeoPermissions));
        Assert.Contains("web page", snapshot.FailureOf(SnapshotPart.Bundles).Sentence, StringComparison.Ordinal);
        Assert.Null(snapshot.Bundles);
        Assert.NotNull(snapshot.Account);
        Assert.Equal(4, snapshot.PhoneNumbers!.Count);

        (FailureReason, int?) ReasonAndCode(SnapshotPart part)
        {
            var failure = Assert.Single(snapshot.Failures, failure => failure.Part == part);
            return (failure.Reason, failure.Code);
        }
    }

    [Theory]
    [InlineData("html")]
    [InlineData("half")]
    [InlineData("types")]
    public async Task Nonsense_everywhere_is_malformed_everywhere(string body)
    {
        await using var practice = await Practice.StartAsync();
        await practice.AddFaultAsync(new JsonObject { ["body"] = body });
        await using var rig = new Rig(practice.BaseUrl);

        var snapshot = await rig.ReadAsync();

        Assert.Equal(PartDefinition.OfAccount.Count, snapshot.Failures.Count);
        Assert.All(snapshot.Failures, failure => Assert.Equal(FailureReason.Malformed, failure.Reason));
    }

    [Fact]
    public async Task A_slow_part_times_out_alone()
    {
        await using var practice = await Practice.StartAsync();
        await practice.AddFaultAsync(new JsonObject { ["product"] = "verify", ["latency_ms"] = 20_000 });
        await using var rig = new Rig(practice.BaseUrl, options => options.RequestTimeout = TimeSpan.FromSeconds(3));

        var failure = Assert.Single((await rig.ReadAsync()).Failures);

        Assert.Equal(
            new PartFailure(SnapshotPart.VerifyServices, FailureReason.TimedOut, "Twilio did not answer in 3 seconds."), failure);
    }

    [Fact]
    public async Task The_scan_ends_when_its_time_is_up()
    {
        await using var practice = await Practice.StartAsync(options: new SimulatorOptions { Latency = TimeSpan.FromSeconds(20) });
        await using var rig = new Rig(practice.BaseUrl, options => options.ScanTimeout = TimeSpan.FromSeconds(1));

        var snapshot = await rig.ReadAsync();

        Assert.Equal(PartDefinition.OfAccount.Count, snapshot.Failures.Count);
        Assert.All(snapshot.Failures, failure => Assert.Equal(
            (FailureReason.TimedOut, "The check stopped after 1 second, before Twilio had answered this."), (failure.Reason, failure.Sentence)));
    }

    [Fact]
    public async Task A_passing_fault_is_overcome_by_asking_again()
    {
        await using var practice = await Practice.StartAsync();
        await practice.AddFaultAsync(new JsonObject { ["product"] = "numbers", ["status"] = 503, ["count"] = 2 });
        await practice.AddFaultAsync(new JsonObject { ["product"] = "verify", ["close"] = true, ["count"] = 2 });
        await using var rig = new Rig(practice.BaseUrl);

        Assert.Empty((await rig.ReadAsync()).Failures);
    }

    [Fact]
    public async Task A_fault_that_stays_is_asked_three_times()
    {
        await using var fake = await FakeTwilio.StartAsync(context =>
        {
            context.Response.StatusCode = context.Request.Path.StartsWithSegments("/verify", StringComparison.Ordinal) ? 502 : 200;
            return null;
        });
        await using var rig = new Rig(fake.BaseUrl);

        var failure = Assert.Single((await rig.ReadAsync()).Failures);

        Assert.Equal((SnapshotPart.VerifyServices, FailureReason.TwilioDown), (failure.Part, failure.Reason));
        Assert.Equal("Twilio is not answering. Your data here is safe; results so far stay (502).", failure.Sentence);
        Assert.Equal(3, fake.Asked.Count(asked => asked.StartsWith("/verify", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Twilio_dying_in_the_middle_keeps_what_was_read()
    {
        var practice = await Practice.StartAsync(SimulatorScenarios.Isv, new SimulatorOptions { Latency = TimeSpan.FromMilliseconds(100) });
        await using var rig = new Rig(practice.BaseUrl, options => options.MaxInFlight = 4);
        var progress = new Progress();

        var reading = rig.ReadAsync(progress: progress);
        while (progress.Reports.Count < 3)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        await practice.DisposeAsync();
        var snapshot = await reading;

        Assert.InRange(snapshot.Failures.Count, 1, PartDefinition.OfAccount.Count - 3);
        Assert.All(snapshot.Failures, failure => Assert.Equal(FailureReason.TwilioDown, failure.Reason));
    }

    [Fact]
    public async Task Nobody_listening_is_Twilio_not_answering()
    {
        var practice = await Practice.StartAsync();
        await practice.DisposeAsync();
        await using var rig = new Rig(practice.BaseUrl);

        var snapshot = await rig.ReadAsync();

        Assert.Equal(PartDefinition.OfAccount.Count, snapshot.Failures.Count);
        Assert.All(snapshot.Failures, failure => Assert.Equal(
            (FailureReason.TwilioDown, "Twilio is not answering. Your data here is safe; results so far stay."),
            (failure.Reason, failure.Sentence)));
    }

    [Fact]
    public async Task An_answer_without_measure_is_not_taken_in()
    {
        await using var fake = await FakeTwilio.StartAsync(context =>
            context.Request.Path.StartsWithSegments("/verify", StringComparison.Ordinal) ? new string(' ', 200_000) + "{}" : null);
        await using var rig = new Rig(fake.BaseUrl, options => options.LargestAnswer = 100_000);

        var failure = Assert.Single((await rig.ReadAsync()).Failures);

        Assert.Equal((SnapshotPart.VerifyServices, FailureReason.Malformed), (failure.Part, failure.Reason));
        Assert.Contains("too large", failure.Sentence, StringComparison.Ordinal);
        Assert.Single(fake.Asked, asked => asked.StartsWith("/verify", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var elsewhere = await FakeTwilio.StartAsync(_ => null);
        await using var fake = await FakeTwilio.StartAsync(context =>
        {
            if (context.Request.Path.StartsWithSegments("/verify", StringComparison.Ordinal))
            {
                context.Response.StatusCode = 307;
                context.Response.Headers.Location = elsewhere.Address;
            }

            return null;
        });
        await using var rig = new Rig(fake.BaseUrl);

        var failure = Assert.Single((await rig.ReadAsync()).Failures);

        Assert.Equal((SnapshotPart.VerifyServices, FailureReason.Malformed), (failure.Part, failure.Reason));
        Assert.Empty(elsewhere.Asked);
    }

    [Fact]
    public async Task Stopping_takes_no_time()
    {
        await using var practice = await Practice.StartAsync(options: new SimulatorOptions { Latency = TimeSpan.FromSeconds(20) });
        await using var rig = new Rig(practice.BaseUrl);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var progress = new Progress();

        var reading = rig.Twilio.ReadAsync(Rig.MainKey, [], progress, stop.Token);
        await Task.Delay(200, TestContext.Current.CancellationToken);
        var stopped = Stopwatch.StartNew();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        Assert.InRange(stopped.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        Assert.Empty(progress.Reports);
    }
}
