namespace OnboardingTracker.Simulator.Scenarios;

/// <summary>A small team that sends alerts, two-way, to the US and Canada by 10DLC and toll-free, all in order.</summary>
internal sealed class HealthyScenario : Scenario
{
    public override string Name => SimulatorScenarios.Healthy;

    public override void Build(AccountBuilder account) => new SmallTeam().AddTo(account);
}
