namespace OnboardingTracker.Simulator.Scenarios;

/// <summary>The healthy team with less money left than a day costs, and a message that Twilio has not reckoned yet.</summary>
internal sealed class LowBalanceScenario : Scenario
{
    public override string Name => SimulatorScenarios.LowBalance;

    public override void Build(AccountBuilder account)
    {
        new SmallTeam { Account = new("Harbor Alerts", "3.20") }.AddTo(account);
        account.AddMessage(
            new("unpriced", "Harbor Alerts: fog until noon.", 1, MinutesAgo: 2) { Status = "sent", IsUnpriced = true }, FictionalNumbers.Of("312", 7));
    }
}
