using OnboardingTracker.Simulator;
using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Testing.Screens;

/// <summary>A check is under way and stays so: Twilio keeps its answers back. Another onboarding waits for its first check behind it.</summary>
internal static class CheckingStage
{
    private const string Key = "/onboardings/second-look";
    private const string First = "/onboardings/first-look";
    private static readonly TimeSpan ForLong = TimeSpan.FromMinutes(10);

    public static async Task<Stage> SetAsync()
    {
        var twilio = await SimulatorHost.StartAsync(new SimulatorOptions { Scenario = "half-done" }, CancellationToken.None);
        var host = await TrackerHost.StartAsync(
            Stage.PracticeOn,
            new("Twilio:BaseUrl", twilio.BaseUrlTemplate),
            new("Twilio:RequestTimeout", $"{ForLong}"),
            new("Twilio:ScanTimeout", $"{ForLong}"));
        await host.CreateOwnerAsync();
        using var launch = await ConnectedLaunch.OnAsync(host, twilio.Address);
        await launch.StartAsync("Second look");
        await launch.MakeAsync("First look");
        await launch.ConnectAsync("first-look", HealthyLaunch.Keys());
        // Every answer: how many of a few came through would be another number in each picture.
        await launch.FaultAsync(new { latency_ms = (int)ForLong.TotalMilliseconds });
        await launch.BeginCheckAsync("second-look");
        await launch.BeginCheckAsync("first-look");
        return new Stage(host, [.. Screens()], twilio);
    }

    private static IEnumerable<Screen> Screens() =>
    [
        new("overview", "checking", Key),
        new("milestone-account", "checking", $"{Key}/m/account"),
        new("step", "checking", $"{Key}/steps/approve-the-brand"),
        new("step", "checking-person", $"{Key}/steps/turn-on-two-factor"),
        new("overview", "first-check", First),
        new("milestone-numbers", "first-check", $"{First}/m/numbers"),
        new("step", "first-check", $"{First}/steps/approve-the-brand"),
        new("onboardings", "checking", "/onboardings"),
    ];
}
