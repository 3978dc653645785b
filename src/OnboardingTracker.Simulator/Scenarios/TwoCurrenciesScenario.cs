namespace OnboardingTracker.Simulator.Scenarios;

/// <summary>The healthy team on an account in euros, while phone numbers are priced in US dollars.</summary>
internal sealed class TwoCurrenciesScenario : Scenario
{
    public override string Name => SimulatorScenarios.TwoCurrencies;

    public override void Build(AccountBuilder account) =>
        new SmallTeam { Account = new("Harbor Alerts", "380.10") { Currency = "EUR" } }.AddTo(account);
}
