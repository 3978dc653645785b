using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Unread;

/// <summary>An account and a plan: all in good order but for the one thing that the name says.</summary>
internal sealed record Situation(string Name, AccountSnapshot Account, Profile Profile)
{
    private static readonly PhoneNumber Us = Some.UsLocal() with { SmsUrl = "https://northwind.example/us" };

    private static readonly PhoneNumber TollFree = Some.TollFree() with { SmsApplicationSid = Some.Sid("AP", 1) };

    private static readonly PhoneNumber German = Some.Number(4, "+491711234567", "DE", PhoneNumberKind.Mobile) with
    {
        SmsUrl = "https://northwind.example/de",
        AddressRequirements = "local",
        AddressSid = Some.Address("DE").Sid,
        BundleSid = Some.Bundle("DE").Sid,
    };

    private static readonly PhoneNumber Canadian = Some.CaLocal() with { SmsUrl = "https://northwind.example/ca" };

    private static readonly ShortCode Code = new(Some.Sid("SC", 1), "12345", null, "https://northwind.example/code");

    private static readonly CustomerProfile Client =
        Some.Profile() with { Sid = Some.Sid("BU", 101), FriendlyName = "Client", PolicySid = CustomerProfile.SecondaryBusinessPolicySid, Evaluations = [] };

    private static readonly CustomerProfile A2pProfile = Some.Profile() with { Sid = Some.Sid("BU", 300), FriendlyName = "A2P" };

    private static readonly MessagingService Alerts = Some.Service(1, "Alerts", Us, Canadian) with
    {
        Campaigns = [Some.Campaign() with { MessagesPerSecond = 10 }],
        LinkDomainSids = [Some.Sid("DN", 1)],
    };

    private static readonly MessagingService Codes = Some.Service(2, "Codes", TollFree, German) with
    {
        Usecase = "verification",
        UseInboundWebhookOnNumber = true,
        ShortCodeSids = [Code.Sid],
        ShortCodeCountries = new Dictionary<string, string> { [Code.Sid] = "US" },
        Campaigns = [Some.Campaign(service: 2, brand: 2)],
        LinkDomainSids = [Some.Sid("DN", 1)],
    };

    private static readonly AccountSnapshot Good = Some.LaunchInReview() with
    {
        Subaccounts = [Some.Account(), Some.Subaccount(1)],
        PhoneNumbers = [Us, TollFree, German, Canadian],
        Applications = [new(Some.Sid("AP", 1), "Replies", "https://northwind.example/application")],
        ShortCodes = [Code],
        MessagingServices = [Alerts, Codes],
        Brands = [Some.Brand() with { Vettings = [Some.Vetting()], A2pProfileBundleSid = A2pProfile.Sid }, Some.Brand(number: 2)],
        TollfreeVerifications = [Some.Verification(TollFree)],
        CustomerProfiles = [Some.Profile() with { Evaluations = [] }, Client],
        TrustProducts = [A2pProfile],
        Regulations = [Some.Rules("DE")],
        Bundles = [Some.Bundle("DE") with { Evaluations = [], ItemSids = [Some.Document().Sid, Some.EndUser().Sid] }],
        GeoPermissions = [Some.Geo("US"), Some.Geo("CA"), Some.Geo("DE")],
        Addresses = [Some.Address("DE")],
        SupportingDocuments = [Some.Document()],
        EndUsers = [Some.EndUser()],
        HostedNumberOrders = [Some.HostedOrder()],
        PortInRequests = [Some.PortInRequest()],
        ShortCodeApplications = [Some.ShortCodeApplication()],
        WhatsappSenders = [Some.WhatsappSender()],
        Messages =
        [
            .. Enumerable.Range(1, 30).Select(number => Some.Message(number) with { ToCountry = "US" }),
            Some.Message(31, "received", direction: "inbound") with { IsStopWord = true },
            Some.Message(32, "failed", 21610) with { FollowsStopWord = true },
        ],
        Sinks = [Some.Sink()],
        Subscriptions = [Some.Subscription("com.twilio.messaging.message.delivered", "com.twilio.error-logs.error.logged")],
        VerifyServices = [new(Some.Sid("VA", 1), "Codes")],
    };

    private static readonly Profile Plan = Profile.Unknown with
    {
        Countries = ["US", "CA", "DE"],
        UseCases = [UseCase.Alerts, UseCase.Otp],
        MessagesPerDay = 500,
        PeakPerSecond = 5,
        TwoWay = true,
        Mms = true,
        Voice = true,
        SenderTypes = [SenderType.A2p10Dlc, SenderType.Local, SenderType.TollFree, SenderType.Mobile, SenderType.ShortCode, SenderType.WhatsApp],
        PlannedServices = ["Alerts", "Codes"],
    };

    private static readonly string OwnerRole = Some.Sid("IX", 7);

    private static readonly AccountSnapshot GoodOrganization = Good with
    {
        OrganizationSid = Some.OrganizationSid,
        OrganizationUsers = [Some.User(1), Some.User(2)],
        OrganizationAccounts = [Some.Project(0, "Northwind"), .. Enumerable.Range(2, 6).Select(number => Some.Project(number))],
        RoleAssignments =
        [
            Some.Roles(Some.OrganizationSid, (1, Some.AdministratorRole)),
            Some.Roles(Some.AccountSid, (1, OwnerRole), (2, Some.DeveloperRole), (2, Some.BillingRole)),
            .. Enumerable.Range(1, 7).Select(number => Some.Roles(Some.Sid("AC", number), (1, Some.AdministratorRole))),
        ],
        OrganizationRoles = [new(OwnerRole, "Owner"), new(Some.Sid("IX", 8), "Observer")],
    };

    public static IReadOnlyList<Situation> All { get; } =
    [
        .. Accounts.SelectMany(one => (Situation[])
        [
            new(one.Name, one.Change(Good), Plan),
            new($"{one.Name}, in an organization", one.Change(GoodOrganization), Plan),
        ]),
        .. Plans.SelectMany(one => (Situation[])
        [
            new(one.Name, one.Account(Good), one.Plan(Plan)),
            new($"{one.Name}, in an organization", one.Account(GoodOrganization), one.Plan(Plan)),
        ]),
        .. Organizations.Select(one => new Situation(one.Name, one.Change(GoodOrganization), Plan)),
    ];

    private static IEnumerable<(string Name, Func<AccountSnapshot, AccountSnapshot> Change)> Accounts =>
    [
        ("all in good order", good => good),
        .. OfTheAccount, .. OfNumbers, .. OfRegistrations, .. OfPapers, .. OfServices, .. OfTraffic,
    ];

    private static IEnumerable<(string Name, Func<AccountSnapshot, AccountSnapshot> Change)> OfTheAccount =>
    [
        ("suspended", good => good with { Account = Some.Account() with { Status = "suspended" } }),
        ("a trial", good => good with { Account = Some.Account() with { Type = "Trial" } }),
        ("a subaccount, which has no balance", good => good with { Account = Some.Account() with { OwnerAccountSid = Some.Sid("AC", 99) }, Balance = null }),
        ("signs in with the auth token", good => good with { UsesApiKey = false }),
        ("one person at work", good => good with { AuditEvents = [Some.AuditEvent(1)] }),
        ("nobody at work", good => good with { AuditEvents = [] }),
        ("changed with the auth token", good => good with { AuditEvents = [Some.AuditEvent(3, "AC", "account")] }),
        ("nothing tells anybody", good => good with { Alarms = [], Subscriptions = [], UsageTriggers = [] }),
        ("only an alarm", good => good with { Subscriptions = [], UsageTriggers = [] }),
        ("only a stream", good => good with { Alarms = [], UsageTriggers = [] }),
        ("a trigger that calls nobody", good => good with { Alarms = [Some.Alarm(enabled: false)], Subscriptions = [], UsageTriggers = [Some.SpendTrigger() with { CallbackUrl = null }] }),
        ("a trigger that fired", good => good with { UsageTriggers = [Some.SpendTrigger() with { CurrentValue = 600m }] }),
        ("no balance left", good => good with { Balance = new(0m, "USD") }),
        ("a balance for a week", good => good with { Balance = new(50m, "USD") }),
        ("a balance for a day", good => good with { Balance = new(8m, "USD") }),
        ("a suspended subaccount", good => good with { Subaccounts = [Some.Subaccount(1) with { Status = "suspended" }] }),
        ("many subaccounts", good => good with { Subaccounts = [.. Enumerable.Range(1, 7).Select(number => Some.Subaccount(number))] }),
        ("no subaccount", good => good with { Subaccounts = [] }),
        ("no key", good => good with { Keys = [] }),
        ("two keys of one name", good => good with { Keys = [Some.Key(1, "Key"), Some.Key(2, "Key")] }),
    ];

    private static IEnumerable<(string Name, Func<AccountSnapshot, AccountSnapshot> Change)> OfNumbers =>
    [
        ("nothing bought", good => good with { PhoneNumbers = [], ShortCodes = [], Bundles = [], Addresses = [], MessagingServices = [] }),
        ("only the German number", good => Only(good, German)),
        ("only the US number", good => Only(good, Us)),
        ("only the toll-free number", good => Only(good, TollFree)),
        ("only a German short code", good => good with
        {
            PhoneNumbers = [],
            MessagingServices = [Codes with { PhoneNumberSids = [], ShortCodeCountries = new Dictionary<string, string> { [Code.Sid] = "DE" } }],
        }),
        ("a number without SMS", good => Changed(good, German with { Sms = false })),
        ("a number without MMS", good => Changed(good, German with { Mms = false })),
        ("a beta number", good => Changed(good, German with { Beta = true })),
        ("a number without papers", good => Changed(good, German with { AddressSid = null, BundleSid = null })),
        ("a number without a bundle, by the rules", good => Changed(good, German with { BundleSid = null, AddressRequirements = "none" })),
        ("a number whose bundle is gone", good => Changed(good, German with { BundleSid = Some.Sid("BU", 999) })),
        ("a number with an address of its own", good => Changed(good, German with { BundleSid = null })),
        ("a number whose address is gone", good => Changed(good, German with { BundleSid = null, AddressSid = Some.Sid("AD", 99) })),
        ("a number whose own address is not validated", good => Changed(good, German with { BundleSid = null }) with { Addresses = [Some.Address("DE", validated: false)] }),
        ("a number whose own address is abroad", good => Changed(good, German with { BundleSid = null }) with { Addresses = [Some.Address("FR")] }),
        ("no address, and one is asked for", good => Changed(good, German with { BundleSid = null, AddressSid = null }) with { Addresses = [] }),
        ("a US number in no service", good => good with { MessagingServices = [Alerts with { PhoneNumberSids = [Canadian.Sid] }, Codes] }),
        ("a deaf number outside", good => Changed(good, German with { SmsUrl = null }) with { MessagingServices = [Alerts, Codes with { PhoneNumberSids = [TollFree.Sid] }] }),
        ("a deaf number outside, and a service that answers for all of its own", good => good with { PhoneNumbers = [Us, German with { SmsUrl = null }], MessagingServices = [Alerts] }),
        ("a deaf short code outside, and a service that answers for all of its own", good => good with { ShortCodes = [Code with { SmsUrl = null }], PhoneNumbers = [Us], MessagingServices = [Alerts] }),
        ("a number in two services and nothing else", good => Only(good, Us) with { MessagingServices = [Alerts, Codes with { PhoneNumberSids = [Us.Sid] }] }),
        ("a deaf short code outside", good => good with { ShortCodes = [Code with { SmsUrl = null }], MessagingServices = [Alerts, Codes with { ShortCodeSids = [], ShortCodeCountries = null }] }),
        ("a deaf number in a pool", good => Changed(good, German with { SmsUrl = null })),
        ("a deaf short code in a pool", good => good with { ShortCodes = [Code with { SmsUrl = null }] }),
        ("an application without an address", good => good with { Applications = [new(Some.Sid("AP", 1), "Replies", null)] }),
        ("an application that is gone", good => good with { Applications = [] }),
        ("a number in two services", good => good with { MessagingServices = [Alerts, Codes with { PhoneNumberSids = [.. Codes.PhoneNumberSids!, Us.Sid] }] }),
        ("a number in a failed and in a good service", good => good with
        {
            MessagingServices = [Alerts with { Campaigns = [Some.Campaign("FAILED")] }, Codes with { PhoneNumberSids = [.. Codes.PhoneNumberSids!, Us.Sid] }],
        }),
        ("a number in a waiting and in a good service", good => good with
        {
            MessagingServices = [Alerts with { Campaigns = [Some.Campaign("PENDING")] }, Codes with { PhoneNumberSids = [.. Codes.PhoneNumberSids!, Us.Sid] }],
        }),
        ("WhatsApp offline", good => good with { WhatsappSenders = [Some.WhatsappSender("OFFLINE")] }),
        ("a hosted number failed", good => good with { HostedNumberOrders = [Some.HostedOrder("failed")] }),
        ("a port cancelled", good => good with { PortInRequests = [Some.PortInRequest("Canceled")] }),
        ("a number refused in a port", good => good with
        {
            PortInRequests = [Some.PortInRequest("In progress", ported: 0) with { Numbers = [new(Some.Sid("PU", 1), "+14155550199", "pending", false, "No SMS", null)] }],
        }),
    ];

    private static IEnumerable<(string Name, Func<AccountSnapshot, AccountSnapshot> Change)> OfRegistrations =>
    [
        .. new[] { "PENDING", "FAILED", "SUSPENDED" }.Select(status =>
            ($"a campaign {status}", (Func<AccountSnapshot, AccountSnapshot>)(good => WithCampaign(good, Some.Campaign(status))))),
        ("a mock campaign", good => WithCampaign(good, Some.Campaign() with { Mock = true })),
        ("no campaign", good => good with { MessagingServices = [Alerts with { Campaigns = [] }, Codes with { Campaigns = [] }] }),
        ("a service that does not count as registered", good => good with { MessagingServices = [Alerts with { UsAppToPersonRegistered = false }, Codes] }),
        ("a fast campaign that failed beside a slow one", good => good with
        {
            MessagingServices = [Alerts with { Campaigns = [Some.Campaign() with { MessagesPerSecond = 1 }] }, Codes with { Campaigns = [Some.Campaign("FAILED") with { MessagesPerSecond = 600 }] }],
        }),
        ("a slow campaign", good => WithCampaign(good, Some.Campaign() with { MessagesPerSecond = 1 })),
        ("no opt-in words", good => WithCampaign(good, Some.Campaign() with { OptInKeywords = [] })),
        ("no answer to a stop word", good => WithCampaign(good, Some.Campaign() with { OptOutMessage = null })),
        ("no privacy policy", good => WithCampaign(good, Some.Campaign() with { PrivacyPolicyUrl = null })),
        ("links without a domain", good => WithCampaign(good, Some.Campaign() with { HasEmbeddedLinks = true }, domain: false)),
        ("no links and no domain", good => WithCampaign(good, Some.Campaign(), domain: false)),
        ("a brand turned down", good => good with { Brands = [Some.Brand("FAILED"), Some.Brand("FAILED", number: 2)] }),
        ("a self-declared brand", good => good with { Brands = [Some.Brand(identity: "SELF_DECLARED"), Some.Brand(number: 2)] }),
        ("a brand of another account", good => good with { Brands = [Some.Brand(number: 2)] }),
        ("a failed vetting", good => good with { Brands = [Some.Brand() with { Vettings = [Some.Vetting("FAILED")] }, Some.Brand(number: 2)] }),
        ("an A2P profile rejected", good => good with { TrustProducts = [A2pProfile with { Status = "twilio-rejected" }] }),
        ("an A2P profile gone", good => good with { TrustProducts = [] }),
        ("a primary profile rejected", good => good with { CustomerProfiles = [Some.Profile("twilio-rejected"), Client] }),
        ("a primary profile that does not meet its policy", good => good with
        {
            CustomerProfiles = [Some.Profile("in-review") with { Evaluations = [Some.Evaluation("noncompliant")] }, Client],
        }),
        ("a primary profile that ends soon", good => good with { CustomerProfiles = [Some.Profile() with { ValidUntil = Some.Noon.AddDays(9) }, Client] }),
        ("a client rejected", good => good with { CustomerProfiles = [Some.Profile(), Client with { Status = "twilio-rejected" }] }),
        ("a toll-free number rejected", good => good with { TollfreeVerifications = [Some.Verification(TollFree, "TWILIO_REJECTED")] }),
        ("a toll-free number not verified", good => good with { TollfreeVerifications = [] }),
        ("a toll-free number without its opt-in", good => good with { TollfreeVerifications = [Some.Verification(TollFree) with { OptInType = null }] }),
        ("a toll-free number without a sample", good => good with { TollfreeVerifications = [Some.Verification(TollFree) with { HasHelpSample = false }] }),
        ("a short code to correct", good => good with { ShortCodeApplications = [Some.ShortCodeApplication("CORRECTIONS_NEEDED")] }),
        ("a short code without words", good => good with { ShortCodeApplications = [Some.ShortCodeApplication() with { ComplianceWords = [] }] }),
        ("a short code of one opt-in", good => good with { ShortCodeApplications = [Some.ShortCodeApplication() with { DoubleOptIn = false }] }),
        ("no Verify service", good => good with { VerifyServices = [] }),
        ("no list of deactivated numbers", good => good with { Deactivations = new(IsOffered: false) }),
    ];

    private static IEnumerable<(string Name, Func<AccountSnapshot, AccountSnapshot> Change)> OfPapers =>
    [
        ("a bundle rejected", good => WithBundle(good, bundle => bundle with { Status = "twilio-rejected" })),
        ("a bundle provisionally approved", good => WithBundle(good, bundle => bundle with { Status = "provisionally-approved" })),
        ("a bundle in review", good => WithBundle(good, bundle => bundle with { Status = "in-review" })),
        ("a bundle that does not meet the rules", good => WithBundle(good, bundle => bundle with { Status = "in-review", Evaluations = [Some.Evaluation("noncompliant")] })),
        ("a draft that does not meet the rules", good => WithBundle(good, bundle => bundle with { Status = "draft", Evaluations = [Some.Evaluation("noncompliant")] })),
        ("a bundle that names only its rules", good => WithBundle(good, bundle => bundle with { IsoCountry = null, RegulationSid = Some.Rules("DE").Sid })),
        ("no bundle, and rules", good => Changed(good, German with { BundleSid = null }) with { Bundles = [] }),
        ("a bundle of another country, and rules", good => Changed(good, German with { BundleSid = null }) with { Bundles = [Some.Bundle("US") with { ItemSids = [], Evaluations = [] }] }),
        ("an address not validated", good => good with { Addresses = [Some.Address("DE", validated: false)] }),
        ("a document rejected", good => good with { SupportingDocuments = [Some.Document("rejected")] }),
        ("a document provisionally approved", good => good with { SupportingDocuments = [Some.Document("provisionally-approved")] }),
        ("a bundle without documents", good => WithBundle(good, bundle => bundle with { ItemSids = [] })),
        ("Germany switched off", good => good with { GeoPermissions = [Some.Geo("US"), Some.Geo("CA"), Some.Geo("DE", enabled: false)] }),
        ("France switched on", good => good with { GeoPermissions = [Some.Geo("US"), Some.Geo("CA"), Some.Geo("DE"), Some.Geo("FR")] }),
        ("Germany not served", good => good with { MessagingPrices = [Some.Price("US"), Some.Price("CA"), Some.Price("DE", isServed: false)] }),
    ];

    private static IEnumerable<(string Name, Func<AccountSnapshot, AccountSnapshot> Change)> OfServices =>
    [
        ("no service", good => good with { MessagingServices = [] }),
        ("one service", good => good with { MessagingServices = [Alerts with { PhoneNumberSids = [Us.Sid, TollFree.Sid, German.Sid, Canadian.Sid] }] }),
        ("a service that was not planned", good => good with { MessagingServices = [Alerts, Codes, Some.Service(3, "Offers") with { AlphaSenders = [], LinkDomainSids = [] }] }),
        ("an open address", good => good with { MessagingServices = [Alerts with { InboundRequestUrl = "http://northwind.example" }, Codes] }),
        ("a service that drops replies", good => good with { MessagingServices = [Alerts with { InboundRequestUrl = null }, Codes] }),
        ("an alphanumeric sender where people reply", good => good with { MessagingServices = [Alerts with { AlphaSenders = [new(Some.Sid("AI", 1), "NORTHWIND")] }, Codes] }),
        ("a service without a use case", good => good with { MessagingServices = [Alerts with { Usecase = null }, Codes] }),
        ("a service that is not sticky", good => good with { MessagingServices = [Alerts with { StickySender = false }, Codes] }),
        ("one service without a callback, no stream", good => good with { MessagingServices = [Alerts with { StatusCallback = null }, Codes], Sinks = [], Subscriptions = [] }),
        ("no callbacks, no stream", good => good with
        {
            MessagingServices = [Alerts with { StatusCallback = null }, Codes with { StatusCallback = null }], Sinks = [], Subscriptions = [],
        }),
        ("no callbacks, a stream", good => good with { MessagingServices = [Alerts with { StatusCallback = null }, Codes with { StatusCallback = null }] }),
    ];

    private static IEnumerable<(string Name, Func<AccountSnapshot, AccountSnapshot> Change)> OfTraffic =>
    [
        ("no message", good => good with { Messages = [], DailyUsage = [] }),
        ("lost messages", good => WithMessages(good, 10, "undelivered", null)),
        ("some messages lost", good => WithMessages(good, 2, "undelivered", null)),
        ("every message lost", good => good with { Messages = [Some.Message(1, "failed", 30003) with { ToCountry = "US" }] }),
        ("sent without a receipt", good => good with { Messages = [Some.Message(1, "sent") with { ToCountry = "US" }] }),
        ("much filtered", good => WithMessages(good, 10, "undelivered", 30007)),
        ("a little filtered", good => WithMessages(good, 1, "undelivered", 30007)),
        ("a message over the rate", good => WithMessages(good, 1, "undelivered", 30022)),
        ("a message that waits for too long", good => good with
        {
            MessagingServices = [Alerts with { ValidityPeriod = 600 }, Codes], Messages = [.. good.Messages!, Some.Message(1, "queued")],
        }),
        ("a message that waits in time", good => good with
        {
            MessagingServices = [Alerts with { ValidityPeriod = 36_000 }, Codes], Messages = [.. good.Messages!, Some.Message(1, "queued")],
        }),
        ("a low volume", good => good with { DailyUsage = [new("2026-11-22", 9)] }),
        ("a few webhook errors", good => good with { Alerts = [Some.Alert(1)] }),
        ("many webhook errors", good => good with { Alerts = [.. Enumerable.Range(1, 20).Select(number => Some.Alert(number))] }),
        ("no lookup", good => good with { LookupUsage = [] }),
    ];

    private static IEnumerable<(string Name, Func<AccountSnapshot, AccountSnapshot> Account, Func<Profile, Profile> Plan)> Plans =>
    [
        ("nothing said of senders", good => good, plan => plan with { SenderTypes = null }),
        ("nothing said of senders, a toll-free number without its opt-in",
            good => good with { TollfreeVerifications = [Some.Verification(TollFree) with { OptInType = null }] }, plan => plan with { SenderTypes = null }),
        ("nothing said of senders, a short code without words",
            good => good with { ShortCodeApplications = [Some.ShortCodeApplication() with { ComplianceWords = [] }] }, plan => plan with { SenderTypes = null }),
        ("only short codes planned", good => good, plan => plan with { SenderTypes = [SenderType.ShortCode] }),
        ("only US numbers planned", good => good, plan => plan with { SenderTypes = [SenderType.A2p10Dlc] }),
        ("WhatsApp not planned", good => good, plan => plan with { SenderTypes = [.. plan.SenderTypes!.Where(type => type is not SenderType.WhatsApp)] }),
        ("a sender name everywhere", good => good with { MessagingServices = [Alerts with { AlphaSenders = [new(Some.Sid("AI", 1), "NORTHWIND")] }, Codes] },
            plan => plan with { TwoWay = false, SenderTypes = [.. plan.SenderTypes!, SenderType.Alphanumeric] }),
        ("a sender name for one of two countries", good => good with { MessagingServices = [Alerts with { DestinationSenders = [new("NORTHWIND", "DE")] }, Codes] },
            plan => plan with { Countries = ["DE", "FR"], SenderTypes = [.. plan.SenderTypes!, SenderType.Alphanumeric] }),
        ("a sender name that is not planned", good => good with { MessagingServices = [Alerts with { DestinationSenders = [new("NORTHWIND", "DE")] }, Codes] }, plan => plan),
        ("accounts planned", good => good, plan => plan with { PlannedAccounts = ["Northwind", "Subaccount 1"] }),
        ("an account missing", good => good, plan => plan with { PlannedAccounts = ["Northwind", "Nowhere"] }),
        ("an account that was not planned", good => good with { Subaccounts = [Some.Subaccount(1), Some.Subaccount(2)] }, plan => plan with { PlannedAccounts = ["Subaccount 1"] }),
        ("an account of the organization planned", good => good, plan => plan with { PlannedAccounts = ["Project 2", "Subaccount 1"] }),
        ("planned by the organization alone, a subaccount suspended",
            good => good with { Subaccounts = [Some.Subaccount(1) with { Status = "suspended" }] }, plan => plan with { PlannedAccounts = ["Project 2"] }),
        ("an ISV without subaccounts", good => good with { Subaccounts = [] }, plan => plan with { TeamType = TeamType.Isv }),
        ("a single developer", good => good, plan => plan with { TeamType = TeamType.SingleDeveloper }),
        ("billed by invoice", good => good, plan => plan with { Invoiced = true }),
        ("no peak planned", good => WithMessages(good, 1, "undelivered", 30022), plan => plan with { PeakPerSecond = null }),
    ];

    private static IEnumerable<(string Name, Func<AccountSnapshot, AccountSnapshot> Change)> Organizations =>
    [
        ("somebody invited", good => good with { OrganizationUsers = [Some.User(1), Some.User(2), Some.User(3, active: false)] }),
        ("one active user", good => good with { OrganizationUsers = [Some.User(1)] }),
        ("somebody without a role", good => good with { OrganizationUsers = [Some.User(1), Some.User(2), Some.User(3)] }),
        ("somebody with a role elsewhere", good => WithRoles(good, Some.Sid("AC", 2), (1, Some.AdministratorRole), (3, Some.DeveloperRole)) with
        {
            OrganizationUsers = [Some.User(1), Some.User(2), Some.User(3)],
        }),
        ("two who manage the account", good => WithRoles(good, Some.AccountSid, (1, OwnerRole), (2, Some.AdministratorRole), (2, Some.DeveloperRole), (2, Some.BillingRole))),
        ("no developer", good => WithRoles(good, Some.AccountSid, (1, OwnerRole), (2, Some.BillingRole))),
        ("an observer in place of a developer", good => WithRoles(good, Some.AccountSid, (1, OwnerRole), (2, Some.Sid("IX", 8)), (2, Some.BillingRole))),
        ("a project without an administrator", good => WithRoles(good, Some.Sid("AC", 3), (2, Some.DeveloperRole))),
        ("a project with an observer", good => WithRoles(good, Some.Sid("AC", 3), (2, Some.Sid("IX", 8)))),
        ("a subaccount without an administrator", good => WithRoles(good, Some.Sid("AC", 1), (2, Some.DeveloperRole))),
        ("a project suspended", good => good with { OrganizationAccounts = [.. good.OrganizationAccounts!, Some.Project(9, status: "suspended")] }),
        ("a project about to be closed", good => good with { OrganizationAccounts = [.. good.OrganizationAccounts!, Some.Project(9, status: "pending_closure")] }),
        ("one project", good => good with { OrganizationAccounts = [Some.Project(0, "Northwind")] }),
    ];

    private static AccountSnapshot Only(AccountSnapshot good, PhoneNumber number) => good with
    {
        PhoneNumbers = [number],
        ShortCodes = [],
        MessagingServices = [.. good.MessagingServices!.Select(service => service with
        {
            PhoneNumberSids = [.. service.PhoneNumberSids!.Where(sid => sid == number.Sid)], ShortCodeSids = [], ShortCodeCountries = null,
        })],
    };

    private static AccountSnapshot Changed(AccountSnapshot good, PhoneNumber changed) =>
        good with { PhoneNumbers = [.. good.PhoneNumbers!.Select(number => number.Sid == changed.Sid ? changed : number)] };

    private static AccountSnapshot WithCampaign(AccountSnapshot good, Campaign campaign, bool domain = true) => good with
    {
        MessagingServices = [Alerts with { Campaigns = [campaign], LinkDomainSids = domain ? Alerts.LinkDomainSids : [] }, Codes],
    };

    private static AccountSnapshot WithBundle(AccountSnapshot good, Func<Bundle, Bundle> change) => good with { Bundles = [change(good.Bundles![0])] };

    private static AccountSnapshot WithMessages(AccountSnapshot good, int count, string status, int? code) => good with
    {
        Messages = [.. good.Messages!, .. Enumerable.Range(100, count).Select(number => Some.Message(number, status, code) with { ToCountry = "US" })],
    };

    private static AccountSnapshot WithRoles(AccountSnapshot good, string scope, params (int User, string Role)[] held) => good with
    {
        RoleAssignments = [.. good.RoleAssignments!.Select(roles => roles.Scope == scope ? Some.Roles(scope, held) : roles)],
    };
}
