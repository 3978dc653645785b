using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Verification;
using OnboardingTracker.Simulator;
using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Testing.Screens;

/// <summary>A check is under way and stays so: Twilio keeps one answer back. Another onboarding waits for its first check behind it.</summary>
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
        await launch.FaultAsync(new { product = "messaging", path = "/v1/a2p/BrandRegistrations", latency_ms = (int)ForLong.TotalMilliseconds });
        await launch.BeginCheckAsync("second-look");
        await HeldUpAsync(host);
        await launch.BeginCheckAsync("first-look");
        return new Stage(host, [.. Screens()], twilio);
    }

    private static IEnumerable<Screen> Screens() =>
    [
        new("overview", "checking", Key),
        new("milestone-account", "checking", $"{Key}/m/account"),
        new("step", "checking", $"{Key}/steps/approve-the-brand"),
        new("step", "checking-person", $"{Key}/steps/turn-on-two-factor"),
        new("connection", "checking", $"{Key}/connection"),
        new("overview", "first-check", First),
        new("milestone-numbers", "first-check", $"{First}/m/numbers"),
        new("step", "first-check", $"{First}/steps/approve-the-brand"),
        new("onboardings", "checking", "/onboardings"),
    ];

    /// <summary>Until everything else is read: a number that still grows would be another one in each picture.</summary>
    private static async Task HeldUpAsync(TrackerHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var onboarding = await scope.ServiceProvider.GetRequiredService<IOnboardingStore>().FindAsync("second-look", CancellationToken.None);
        var runs = scope.ServiceProvider.GetRequiredService<ICheckRunStore>();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        for (var (read, still) = (-1, 0); read < 1 || still < 20;)
        {
            await Task.Delay(50, patience.Token);
            var now = (await runs.LatestAsync(onboarding!.Id, patience.Token))!.PartsRead;
            (read, still) = (now, now == read ? still + 1 : 0);
        }
    }
}
