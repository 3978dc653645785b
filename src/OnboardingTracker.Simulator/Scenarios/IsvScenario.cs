namespace OnboardingTracker.Simulator.Scenarios;

/// <summary>A software vendor that sends for 25 customers, each in a subaccount of its own.</summary>
internal sealed class IsvScenario : Scenario
{
    public override string Name => SimulatorScenarios.Isv;

    public override void Build(AccountBuilder account) => new SmallTeam { Customers = 25 }.AddTo(account);
}
