namespace OnboardingTracker.Simulator.Scenarios;

/// <summary>Reviews that went wrong: a rejected German bundle, a failed campaign, a rejected toll-free verification.</summary>
internal sealed class RejectedScenario : Scenario
{
    public override string Name => SimulatorScenarios.Rejected;

    public override void Build(AccountBuilder account)
    {
        new SmallTeam { CampaignStatus = "FAILED", TollfreeStatus = "TWILIO_REJECTED" }.AddTo(account);
        account.AddBundle("Germany mobile", "DE", "mobile", "twilio-rejected", daysAgo: 9);
    }
}
