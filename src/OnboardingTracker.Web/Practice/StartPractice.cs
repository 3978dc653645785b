using Microsoft.Extensions.Options;
using OnboardingTracker.Core;
using OnboardingTracker.Core.Connections;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Onboardings.UseCases;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Simulator;
using OnboardingTracker.Web.Jobs;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Practice;

/// <summary>The practice button: a sample onboarding, connected over HTTP to the practice account and checked, by the same use cases as a real one.</summary>
public sealed class StartPractice(
    CreateOnboarding create, ConnectTwilio connect, CheckNow checkNow, IOptions<PracticeOptions> options, TimeProvider clock)
{
    private const string Name = "Practice: Northwind";
    private const int WeeksToLaunch = 8;

    public bool IsOffered => options.Value.Enabled;

    public async Task<PracticeStart> RunAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (!IsOffered)
        {
            return new PracticeStart(Outcome.Refuse(T("This installation offers no practice. Its operator can set Practice__Enabled to true.")), null);
        }

        var onboarding = await create.RunAsync(Name, "Northwind", Northwind(), isPractice: true, actor, cancellationToken);
        var keys = new ConnectionKeys(
            SimulatorCredentials.AccountSid, SimulatorCredentials.MainKeySid, new Secret(SimulatorCredentials.Secret), AuthToken: null);
        var connected = await connect.RunAsync(onboarding, keys, actor, cancellationToken);
        if (connected.Outcome.IsDone)
        {
            await checkNow.RunAsync(onboarding, actor, cancellationToken);
        }

        return new PracticeStart(connected.Outcome, onboarding.Key);
    }

    private Profile Northwind() => new()
    {
        TeamType = TeamType.SmallTeam,
        Goals = [Goal.Throughput],
        Countries = ["US", "CA", "DE"],
        UseCases = [UseCase.Alerts, UseCase.StatusUpdates],
        MessagesPerDay = 40_000,
        PeakPerSecond = 12,
        TwoWay = true,
        Mms = false,
        Voice = false,
        WhatsApp = false,
        Invoiced = false,
        SenderTypes = [SenderType.A2p10Dlc, SenderType.TollFree, SenderType.Mobile],
        TargetDate = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(7 * WeeksToLaunch),
        PlannedServices = ["Alerts"],
    };
}

/// <summary>How the start went, and the onboarding it made; its key is null when none was made.</summary>
public sealed record PracticeStart(Outcome Outcome, string? OnboardingKey);
