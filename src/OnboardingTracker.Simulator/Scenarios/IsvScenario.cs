namespace OnboardingTracker.Simulator.Scenarios;

/// <summary>A software vendor with every kind of sender that sends for 25 customers, each in a subaccount of its own.</summary>
internal sealed class IsvScenario : Scenario
{
    public override string Name => SimulatorScenarios.Isv;

    public override void Build(AccountBuilder account)
    {
        new SmallTeam { Customers = 25 }.AddTo(account);

        foreach (var (project, lead) in new[]
        {
            ("Harbor Marketing", "Kim Sail"), ("Harbor Logistics", "Alex Crane"), ("Harbor Tickets", "Jo Gate"),
            ("Harbor Sandbox", "Sam Pilot"), ("Harbor Research", "Lee Chart"), ("Harbor Europe", "Mika Pier"),
        })
        {
            if (lead != "Sam Pilot")
            {
                account.AddUser(lead);
            }

            account.AddProject(project, lead);
        }

        var profile = account.AddCustomerProfile("Harbor Partners", WellKnownPolicies.SecondaryBusiness, "twilio-approved", daysAgo: 92);
        account.AddBrand(profile, daysAgo: 91);
        account.AddAddress("Halifax office", "CA", daysAgo: 50);
        account.AddPapers(account.AddBundle("Germany mobile", "DE", "mobile", "twilio-approved", daysAgo: 40));
        account.AddPapers(account.AddBundle("United Kingdom mobile", "GB", "mobile", "provisionally-approved", daysAgo: 20));
        account.AddHostedOrder(FictionalNumbers.Of("206", 60), "completed");
        account.AddHostedOrder(FictionalNumbers.Of("206", 61), "carrier-processing");
        account.AddPortInRequest("Branch offices", "Completed", requested: 3, ported: 3);
        account.AddPortInRequest("Call centre", "in_review", requested: 2, ported: 0);
        account.AddShortCodeApplication("Harbor Alerts US", "US", "APPROVED");
        account.AddShortCodeApplication("Harbor Alerts Canada", "CA", "APPROVED");
        account.AddWhatsappSender(FictionalNumbers.Of("206", 62), "Harbor Alerts", "ONLINE");
        account.AddWhatsappSender(FictionalNumbers.Of("206", 63), "Harbor News", "ONLINE:UPDATING");
        account.AddVerifyService("Harbor sign-in");
        account.AddVerifyService("Harbor partners");
        account.AddAlert("Callback refused", "11200", hoursAgo: 3);
        for (var day = 20; day < 30; day++)
        {
            account.AddAlert($"Callback too slow {day}", "11205", hoursAgo: day * 24);
        }

        var service = account.AddService(new("Worldwide notices"));
        account.AddShortCode(service, "99990", "US");
        account.AddShortCode(service, "99991", "CA");
        account.AddAlphaSender(service, "HARBOR");
        account.AddAlphaSender(service, "HARBORNEWS");
        account.AddDestinationAlphaSender(service, "HARBOR", "GB");
        account.AddDestinationAlphaSender(service, "HARBOR", "DE");
        account.AddChannelSender(service, FictionalNumbers.Of("206", 62));
        account.AddChannelSender(service, FictionalNumbers.Of("206", 63));

        var tollFree = account.AddNumber(new("Notices toll-free", FictionalNumbers.Of("800", 46), "US")
        {
            SmsApplicationSid = account.AddApplication("Inbound notices"),
        });
        account.PutIntoService(service, tollFree);
        account.AddTollfreeVerification(tollFree, profile, "TWILIO_APPROVED");
    }
}
