namespace OnboardingTracker.Simulator.Scenarios;

/// <summary>The same team in the middle of its work: reviews that wait, an inbound handler that is missing, Germany not open yet.</summary>
internal sealed class HalfDoneScenario : Scenario
{
    public override string Name => SimulatorScenarios.HalfDone;

    public override void Build(AccountBuilder account)
    {
        new SmallTeam
        {
            CampaignStatus = "IN_PROGRESS",
            TollfreeStatus = "IN_REVIEW",
            InboundIsSetOnNumbers = true,
            LeavesOneNumberOut = true,
        }.AddTo(account);

        var bundle = account.AddBundle("Germany mobile", "DE", "mobile", "pending-review", daysAgo: 4);
        account.AddPapers(bundle, "pending-review");
        account.AddEvaluation(bundle, "compliant", daysAgo: 4);
        account.AddUser("Jo Gate", isActive: false);
        account.AddUser("Kim Sail");
        account.AddSpending(SendingPlan.Few(account.AddSubaccount("Staging", "active", daysAgo: 120), aDay: 6));
        account.AddSubaccount("Old promotions", "suspended", daysAgo: 300);
    }
}
