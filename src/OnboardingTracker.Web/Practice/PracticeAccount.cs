using Microsoft.Extensions.Options;
using OnboardingTracker.Simulator;
using OnboardingTracker.Simulator.Scenarios;
using OnboardingTracker.Twilio;

namespace OnboardingTracker.Web.Practice;

/// <summary>
/// The practice account of this installation: a simulator on a loopback port, started with the app, so that a practice onboarding goes on working
/// after a restart.
/// </summary>
internal sealed class PracticeAccount(IOptions<PracticeOptions> options, TimeProvider clock) : IPracticeAddress, IHostedService, IAsyncDisposable
{
    private SimulatorHost? simulator;

    public string? BaseUrlTemplate => simulator?.BaseUrlTemplate;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Enabled)
        {
            simulator = await SimulatorHost.StartAsync(
                new SimulatorOptions { Scenario = SimulatorScenarios.HalfDone, Clock = clock },
                cancellationToken);
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken) => await DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref simulator, null) is { } running)
        {
            await running.DisposeAsync();
        }
    }
}
