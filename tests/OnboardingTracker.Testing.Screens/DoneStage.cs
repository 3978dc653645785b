using OnboardingTracker.Simulator;
using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Testing.Screens;

/// <summary>Nothing is left to do: Twilio verifies its steps, people confirmed theirs, and kept their word where the launch does without something.</summary>
internal static class DoneStage
{
    private const string Key = "/onboardings/us-and-canada";

    public static async Task<Stage> SetAsync()
    {
        var twilio = await SimulatorHost.StartAsync(new SimulatorOptions(), CancellationToken.None);
        var host = await TrackerHost.StartAsync(Stage.PracticeOn, new KeyValuePair<string, string>("Twilio:BaseUrl", twilio.BaseUrlTemplate));
        await host.CreateOwnerAsync();
        using var launch = await ConnectedLaunch.OnAsync(host, twilio.Address);
        var key = await launch.StartAsync("US and Canada");
        foreach (var (step, _) in (await launch.StepsAsync(key)).Where(step => step.Status is not ("verified" or "notNeeded")))
        {
            await launch.SayAsync(key, step, "confirmation", new { note = "Looked at together in the weekly meeting." });
        }

        foreach (var (step, _) in (await launch.StepsAsync(key)).Where(step => step.Status is "needsAttention"))
        {
            await launch.SayAsync(key, step, "disagreement", new { use = "person", reason = "This launch does without it." });
        }

        await host.RecordConnectionAsync(key, isLost: false);
        await host.TellAsync();
        await host.ReadNoticesAsync();
        return new Stage(host, [.. Screens()], twilio);
    }

    private static IEnumerable<Screen> Screens() =>
    [
        new("onboardings", "done", "/onboardings"),
        new("overview", "done", Key),
        .. new[] { "account", "numbers", "architecture", "compliance", "delivery" }.Select(milestone => new Screen($"milestone-{milestone}", "done", $"{Key}/m/{milestone}")),
        new("step", "confirmed", $"{Key}/steps/turn-on-two-factor"),
        new("forecast", "done", $"{Key}/forecast"),
        new("report", "done", $"{Key}/report"),
        new("notices", "read", "/notices"),
    ];
}
