namespace OnboardingTracker.Simulator.Scenarios;

/// <summary>The account most scenarios start from; its properties say what is not in order.</summary>
internal sealed record SmallTeam
{
    public string CampaignStatus { get; init; } = "VERIFIED";

    public string TollfreeStatus { get; init; } = "TWILIO_APPROVED";

    /// <summary>Inbound messages go to the numbers' own addresses, and one number has none.</summary>
    public bool InboundIsSetOnNumbers { get; init; }

    /// <summary>One US number stands in no service.</summary>
    public bool LeavesOneNumberOut { get; init; }

    /// <summary>How many numbers the account owns in the end; null leaves it at the team's own four.</summary>
    public int? Numbers { get; init; }

    /// <summary>How many customers have a subaccount of their own.</summary>
    public int Customers { get; init; }

    public MainAccountPlan Account { get; init; } = new("Harbor Alerts", "412.55");

    public void AddTo(AccountBuilder account)
    {
        account.AddMainAccount(Account);
        account.AddPolicies();
        account.AddKey(SimulatorCredentials.MainKeySid, "Onboarding Tracker (main key)", daysAgo: 30);
        account.AddKey(SimulatorCredentials.StandardKeySid, "Alert sender (standard key)", daysAgo: 90);
        account.AddAddress("Head office", "US", daysAgo: 110);
        account.AddUsageTrigger("Monthly spend over 300 USD", "totalprice", "price", "300.00");
        account.AddUsageTrigger("More than 5000 messages a day", "sms", "count", "5000");
        account.AddGeoPermissions("US", "CA");

        var profile = account.AddCustomerProfile("Harbor Alerts Inc.", WellKnownPolicies.PrimaryBusiness, "twilio-approved", daysAgo: 100);
        var brand = account.AddBrand(profile, daysAgo: 95);
        var service = account.AddService(new("Alerts") { UsesInboundOfNumbers = InboundIsSetOnNumbers });
        account.AddCampaign(new(service, brand) { Status = CampaignStatus });

        var seattle = account.AddNumber(new("Alerts Seattle", FictionalNumbers.Of("206", 2), "US") { SmsUrl = InboundUrl });
        var chicago = account.AddNumber(new("Alerts Chicago", FictionalNumbers.Of("312", 7), "US") { SmsUrl = InboundUrl });
        var toronto = account.AddNumber(new("Alerts Toronto", FictionalNumbers.Of("416", 23), "CA"));
        var application = account.AddApplication("Inbound alerts");
        var tollFree = account.AddNumber(new("Alerts toll-free", FictionalNumbers.Of("800", 45), "US")
        {
            SmsApplicationSid = InboundIsSetOnNumbers ? application : "",
        });

        account.AddTollfreeVerification(tollFree, profile, TollfreeStatus);

        foreach (var number in LeavesOneNumberOut ? [seattle, toronto, tollFree] : new[] { seattle, chicago, toronto, tollFree })
        {
            account.PutIntoService(service, number);
        }

        account.AddCallerIds("Front desk", "Night shift");
        account.AddSales();
        account.AddChoices();
        account.AddSafeNumber(FictionalNumbers.Of("206", 2));
        account.AddPortWebhook();
        account.AddMessages(service, FictionalNumbers.Of("206", 2));
        account.AddOlderMessages(service, FictionalNumbers.Of("206", 2));
        account.AddDeactivations();
        account.AddPrices();
        account.AddLinkDomain(service);
        account.AddAuditEvents("Robin Keeper", "Sam Pilot");
        account.AddAlarm("Filtered messages", "30007");
        account.AddAlarm("Unregistered numbers", "30034");
        account.AddEventStream("Delivery events", "com.twilio.messaging.message.delivered", "com.twilio.messaging.message.failed");
        account.AddEventStream("Errors", "com.twilio.error-logs.error.logged");

        account.AddOrganization("Robin Keeper");
        account.AddUser("Sam Pilot");
        account.AddUser("Toni Ledger");
        account.GiveRole("Robin Keeper", AccountBuilder.AdministratorRole, SimulatorCredentials.AccountSid);
        account.GiveRole("Sam Pilot", AccountBuilder.DeveloperRole, SimulatorCredentials.AccountSid);
        account.GiveRole("Sam Pilot", AccountBuilder.AdministratorRole, SimulatorCredentials.AccountSid);
        account.GiveRole("Toni Ledger", AccountBuilder.BillingRole, SimulatorCredentials.AccountSid);

        Growth.ToNumbers(account, brand, account.Options.Numbers ?? Numbers ?? 0);
        Growth.ToCustomers(account, account.Options.Subaccounts ?? Customers);

        // Last, because what is owned is charged for.
        account.AddSpending(SendingPlan.OfTeam);
    }

    // Empty text is how the 2010 API says "not set".
    private string InboundUrl => InboundIsSetOnNumbers ? AccountBuilder.Website + "/twilio/inbound" : "";
}
