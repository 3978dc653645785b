using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Onboardings.UseCases;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Simulator;
using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Testing.Screens;

/// <summary>Twilio does not answer for one onboarding and no longer takes the key of another; somebody else was faster with a form.</summary>
internal static class TroubleStage
{
    private const string Down = "/onboardings/twilio-is-down";
    private const string Lost = "/onboardings/the-key-is-gone";
    private static readonly Actor Colleague = new(ActorKind.Person, "colleague", "C. Colleague");

    public static async Task<Stage> SetAsync()
    {
        var twilio = await SimulatorHost.StartAsync(new SimulatorOptions(), CancellationToken.None);
        var host = await TrackerHost.StartAsync(Stage.PracticeOn, new KeyValuePair<string, string>("Twilio:BaseUrl", twilio.BaseUrlTemplate));
        await host.CreateOwnerAsync();
        using var launch = await ConnectedLaunch.OnAsync(host, twilio.Address);
        await launch.StartAsync("Twilio is down");
        await launch.StartAsync("The key is gone");
        await launch.FaultAsync(new { status = 503 });
        await launch.CheckAsync("twilio-is-down");
        await launch.MendAsync();
        await launch.FaultAsync(new { status = 401 });
        await launch.CheckAsync("the-key-is-gone");
        return new Stage(host, [.. Screens(host)], twilio);
    }

    private static IEnumerable<Screen> Screens(TrackerHost host) =>
    [
        new("overview", "could-not-check", Down),
        new("milestone-numbers", "could-not-check", $"{Down}/m/numbers"),
        new("step", "could-not-check", $"{Down}/steps/receive-replies"),
        new("overview", "connection-lost", Lost),
        new("step", "connection-lost", $"{Lost}/steps/receive-replies"),
        new("connection", "lost", $"{Lost}/connection"),
        new("disconnect", "typical", $"{Lost}/connection/disconnect"),
        new("onboardings", "trouble", "/onboardings"),
        new("confirmation", "conflict", $"{Down}/steps/turn-on-two-factor/confirmation")
        {
            Status = 409,
            Act = async page =>
            {
                await page.GetByLabel("How do you know?").FillAsync("I looked at the settings of the account this morning.");
                await BeFasterAsync(host);
                await page.SendByAsync("Mark done");
            },
        },
    ];

    /// <summary>A colleague changes the same step meanwhile.</summary>
    private static async Task BeFasterAsync(TrackerHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var step = scope.ServiceProvider.GetRequiredService<StepPlaybook>().Find("turn-on-two-factor")!;
        var withdraw = scope.ServiceProvider.GetRequiredService<WithdrawConfirmation>();
        await withdraw.RunAsync("twilio-is-down", step, Colleague, null, CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<ConfirmStep>().RunAsync(
            new("twilio-is-down", step, Colleague, "Everybody uses an authenticator app since Monday.", null, null), CancellationToken.None);
    }
}
