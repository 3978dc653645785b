using OnboardingTracker.Simulator.Accounts;

namespace OnboardingTracker.Simulator.Scenarios;

/// <summary>The healthy team in a subaccount of another account. Twilio says that subaccounts contain no balance; it answers 404, as in twilio/twilio-php issue 593.</summary>
internal sealed class SubaccountScenario : Scenario
{
    public override string Name => SimulatorScenarios.Subaccount;

    public override void Build(AccountBuilder account) =>
        new SmallTeam { Account = new("Harbor Alerts", Balance: null) { OwnerSid = Sid.Of("AC", "Harbor Holding") } }.AddTo(account);
}
