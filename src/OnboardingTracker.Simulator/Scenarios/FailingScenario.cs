using OnboardingTracker.Simulator.Faults;

namespace OnboardingTracker.Simulator.Scenarios;

/// <summary>The healthy team on a bad day of Twilio's: each product fails in its own way.</summary>
internal sealed class FailingScenario : Scenario
{
    public override string Name => SimulatorScenarios.Failing;

    public override IReadOnlyList<Fault> Faults =>
    [
        // The first that fits strikes, so what always happens stands before what happens every second time.
        new() { Product = "api", Path = "/2010-04-01/Accounts.json", Close = true },
        new() { Product = "api", LatencyMs = 2000, Every = 2 },
        new() { Product = "iam", Status = 500 },
        new() { Product = "messaging", Path = "/v1/a2p", Body = SpoiledBody.Types },
        new() { Product = "messaging", Status = 503 },
        new() { Product = "numbers", Body = SpoiledBody.Html },
        new() { Product = "trusthub", Body = SpoiledBody.Half },
        new() { Product = "accounts", Body = SpoiledBody.Types },
    ];

    public override void Build(AccountBuilder account) => new SmallTeam().AddTo(account);
}
