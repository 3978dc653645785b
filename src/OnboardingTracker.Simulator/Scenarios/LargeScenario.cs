namespace OnboardingTracker.Simulator.Scenarios;

/// <summary>The healthy team grown to 10,000 numbers in 26 services.</summary>
internal sealed class LargeScenario : Scenario
{
    public override string Name => SimulatorScenarios.Large;

    public override void Build(AccountBuilder account) => new SmallTeam { Numbers = 10_000, Account = new("Harbor Alerts", "48250.00") }.AddTo(account);
}
