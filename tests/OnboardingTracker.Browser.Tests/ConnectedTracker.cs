using OnboardingTracker.Simulator;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Testing.Screens;

namespace OnboardingTracker.Browser.Tests;

/// <summary>An installation with its owner beside a Twilio account that is played, for the tests of one class.</summary>
public sealed class ConnectedTracker : IAsyncLifetime
{
    private SimulatorHost? twilio;

    public TrackerHost Host { get; private set; } = null!;

    /// <summary>Works both from behind the screens.</summary>
    public ConnectedLaunch Launch { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        // A little slower than this machine, so that a check can be seen going on.
        twilio = await SimulatorHost.StartAsync(
            new SimulatorOptions { Scenario = "half-done", Latency = TimeSpan.FromMilliseconds(40) }, TestContext.Current.CancellationToken);
        Host = await TrackerHost.StartAsync(Stage.PracticeOn, KeyValuePair.Create("Twilio:BaseUrl", twilio.BaseUrlTemplate));
        await Host.CreateOwnerAsync();
        Launch = await ConnectedLaunch.OnAsync(Host, twilio.Address);
    }

    public async ValueTask DisposeAsync()
    {
        Launch.Dispose();
        await Host.DisposeAsync();
        if (twilio is not null)
        {
            await twilio.DisposeAsync();
        }
    }
}
