namespace OnboardingTracker.Simulator.Scenarios;

/// <summary>The healthy team on an account that pays by invoice: what it owes shows as a balance below 0.</summary>
internal sealed class InvoicedScenario : Scenario
{
    public override string Name => SimulatorScenarios.Invoiced;

    public override void Build(AccountBuilder account) =>
        new SmallTeam { Account = new("Harbor Alerts", "-1840.22") }.AddTo(account);
}
