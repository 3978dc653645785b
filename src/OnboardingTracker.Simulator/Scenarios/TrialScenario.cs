namespace OnboardingTracker.Simulator.Scenarios;

/// <summary>A trial: a little credit, one number, two people who may be written to, nothing registered yet.</summary>
internal sealed class TrialScenario : Scenario
{
    public override string Name => SimulatorScenarios.Trial;

    public override void Build(AccountBuilder account)
    {
        account.AddMainAccount(new("My first Twilio account", "14.35") { Type = "Trial" });
        account.AddPolicies();
        account.AddKey(SimulatorCredentials.MainKeySid, "Onboarding Tracker (main key)", daysAgo: 5);
        account.AddKey(SimulatorCredentials.StandardKeySid, "Tryout (standard key)", daysAgo: 5);
        account.AddGeoPermissions("US");
        var number = FictionalNumbers.Of("206", 2);
        account.AddNumber(new("My Twilio number", number, "US"));
        account.AddCallerIds("Me", "A colleague");
        account.AddSales();
        account.AddChoices();
        account.AddPrices();
        account.AddDeactivations();
        account.AddOrganization("Robin Keeper");
        account.GiveRole("Robin Keeper", AccountBuilder.AdministratorRole, SimulatorCredentials.AccountSid);
        for (var day = 0; day < 5; day++)
        {
            account.AddMessage(
                new(FormattableString.Invariant($"tryout {day}"), "Sent from your Twilio trial account - Hello from the harbor", 1, MinutesAgo: 300 + (day * 1440)), number);
        }

        account.AddSpending(new((_, day) => day < 5 ? 1 : 0));
    }
}
