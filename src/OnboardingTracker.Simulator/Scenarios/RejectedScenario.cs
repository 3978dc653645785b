namespace OnboardingTracker.Simulator.Scenarios;

/// <summary>Reviews that went wrong: a rejected German bundle, a failed campaign, a rejected toll-free verification.</summary>
internal sealed class RejectedScenario : Scenario
{
    public override string Name => SimulatorScenarios.Rejected;

    public override void Build(AccountBuilder account)
    {
        new SmallTeam { CampaignStatus = "FAILED", TollfreeStatus = "TWILIO_REJECTED" }.AddTo(account);
        var bundle = account.AddBundle("Germany mobile", "DE", "mobile", "twilio-rejected", daysAgo: 9);
        account.AddPapers(bundle, "rejected");
        account.AddEvaluation(bundle, "noncompliant", daysAgo: 9);
        account.AddEvaluation(bundle, "noncompliant", daysAgo: 10);
    }
}
