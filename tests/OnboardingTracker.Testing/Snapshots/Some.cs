using System.Globalization;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Testing.Snapshots;

/// <summary>Twilio resources in good order; a test names only what it is about and changes the rest with "with".</summary>
public static class Some
{
    public const string AccountSid = "AC0123456789abcdef0123456789abcdef";

    public static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Nothing was read and nothing failed: set the parts the test is about.</summary>
    public static AccountSnapshot Snapshot() => new() { TakenAt = Noon, AccountSid = AccountSid, UsesApiKey = true };

    public const string OrganizationSid = "OR0123456789abcdef0123456789abcdef";

    /// <summary>The same with a credential of the organization: nothing of it was read and nothing failed.</summary>
    public static AccountSnapshot Organization() => Snapshot() with { OrganizationSid = OrganizationSid };

    public static OrganizationUser User(int number, bool? active = true) => new(Sid("US", number), active);

    public static OrganizationAccount Project(int number, string? name = null, string status = "active") =>
        new(number == 0 ? AccountSid : Sid("AC", number), name ?? $"Project {number}", status);

    /// <summary>The roles that Twilio names with their SIDs in its error 25202.</summary>
    public const string AdministratorRole = "IX00000000000000000000000000000102";

    public const string DeveloperRole = "IX00000000000000000000000000000103";

    public const string BillingRole = "IX00000000000000000000000000000104";

    public const string SupportRole = "IX00000000000000000000000000000105";

    /// <summary>What the users hold at a scope: the number of the user and the role.</summary>
    public static ScopeRoles Roles(string scope, params (int User, string Role)[] held) =>
        new(scope, [.. held.Select((one, at) => new RoleAssignment(Sid("IY", at), one.Role, Sid("US", one.User)))]);

    /// <summary>A part that could not be read, with its sentence.</summary>
    public static AccountSnapshot Unread(SnapshotPart part) => Snapshot() with
    {
        Failures = [new PartFailure(part, FailureReason.TwilioDown, "Twilio answered 503.", null)],
    };

    /// <summary>A whole account on its way to a launch: senders of two kinds, the campaign in review, one planned country switched off.</summary>
    public static AccountSnapshot LaunchInReview()
    {
        var (local, tollFree) = (UsLocal(), TollFree());
        return Snapshot() with
        {
            Account = Account(),
            Subaccounts = [],
            Balance = new(184.20m, "USD"),
            DailySpend = [new("2026-11-21", 40m), new("2026-11-22", 50m)],
            Keys = [Key(1), Key(2)],
            PhoneNumbers = [local, tollFree],
            Applications = [],
            ShortCodes = [],
            MessagingServices = [Service(1, "Alerts", local) with { Campaigns = [Campaign("IN_PROGRESS")] }],
            Brands = [Brand()],
            TollfreeVerifications = [Verification(tollFree)],
            CustomerProfiles = [Profile()],
            TrustProducts = [],
            Regulations = [],
            Bundles = [],
            GeoPermissions = [Geo("US"), Geo("CA"), Geo("DE", enabled: false)],
            UsageTriggers = [SpendTrigger()],
            Addresses = [Address("US")],
            SupportingDocuments = [],
            EndUsers = [],
            HostedNumberOrders = [],
            PortInRequests = [],
            ShortCodeApplications = [],
            WhatsappSenders = [],
            Deactivations = new(IsOffered: true),
            Messages = [Message(1), Message(2)],
            DailyUsage = [new("2026-11-22", 900)],
            LookupUsage = [new("lookups", 12)],
            Alerts = [],
            AuditEvents = [AuditEvent(1), AuditEvent(2)],
            Alarms = [Alarm()],
            Sinks = [],
            Subscriptions = [],
            VerifyServices = [],
            MessagingPrices = [Price("US"), Price("CA"), Price("DE")],
        };
    }

    public static string Sid(string prefix, int number) => prefix + number.ToString("x32", CultureInfo.InvariantCulture);

    public static TwilioAccount Account() => new(AccountSid, "Northwind", "active", "Full", AccountSid, Noon.AddDays(-90));

    public static TwilioAccount Subaccount(int number, string? name = null) =>
        new(Sid("AC", number), name ?? $"Subaccount {number}", "active", "Full", AccountSid, Noon.AddDays(-30));

    public static ApiKey Key(int number, string? name = null) => new(Sid("SK", number), name ?? $"Key {number}", Noon.AddDays(-20));

    public static PhoneNumber UsLocal(int number = 1) => Number(number, $"+1415555{100 + number:0000}", "US", PhoneNumberKind.Local);

    public static PhoneNumber CaLocal(int number = 2) => Number(number, $"+1604555{100 + number:0000}", "CA", PhoneNumberKind.Local);

    public static PhoneNumber TollFree(int number = 3) => Number(number, $"+1800555{100 + number:0000}", "US", PhoneNumberKind.TollFree);

    public static PhoneNumber Number(int number, string e164, string country, PhoneNumberKind kind) => new(
        Sid("PN", number),
        e164,
        country,
        kind,
        Sms: true,
        Mms: true,
        Voice: true,
        SmsUrl: null,
        SmsApplicationSid: null,
        Status: "in-use",
        BundleSid: null,
        AddressSid: null,
        AddressRequirements: "none",
        Beta: false);

    public static MessagingService Service(int number = 1, string name = "Alerts", params PhoneNumber[] numbers) => new(
        Sid("MG", number),
        name,
        Usecase: "notifications",
        InboundRequestUrl: "https://northwind.example/sms",
        FallbackUrl: "https://northwind.example/fallback",
        StatusCallback: "https://northwind.example/status",
        UseInboundWebhookOnNumber: false,
        StickySender: true,
        ValidityPeriod: 600,
        UsAppToPersonRegistered: true,
        PhoneNumberSids: [.. numbers.Select(phone => phone.Sid)],
        ShortCodeSids: [],
        AlphaSenders: [],
        Campaigns: [])
    {
        DestinationSenders = [],
        ChannelSenders = [],
    };

    public static Campaign Campaign(string status = "VERIFIED", int service = 1, int brand = 1) => new(
        Sid("QE", service),
        Sid("MG", service),
        Sid("BN", brand),
        status,
        Usecase: "ACCOUNT_NOTIFICATION",
        MessageFlow: "Customers opt in at northwind.example/alerts by ticking a box that is empty at first.",
        SubscriberOptIn: true,
        OptOutKeywords: ["STOP", "END"],
        OptOutMessage: "You are unsubscribed and get no more messages.",
        HelpKeywords: ["HELP"],
        HelpMessage: "Northwind alerts. Write to help@northwind.example.",
        OptInKeywords: ["START"],
        OptInMessage: "You get Northwind alerts again.",
        PrivacyPolicyUrl: "https://northwind.example/privacy",
        TermsAndConditionsUrl: "https://northwind.example/terms",
        HasEmbeddedLinks: false,
        HasEmbeddedPhone: false,
        Mock: false,
        DateCreated: Noon.AddDays(-30),
        DateUpdated: Noon.AddDays(-6),
        Errors: []);

    /// <summary>The first one stands on <see cref="Profile"/>.</summary>
    public static Brand Brand(string status = "APPROVED", string? identity = "VERIFIED", int number = 1) => new(
        Sid("BN", number), Sid("BU", 99 + number), status, identity, "STANDARD", 75, Mock: false, Noon.AddDays(-40), Noon.AddDays(-10), Errors: [])
    {
        Vettings = [],
    };

    public static TollfreeVerification Verification(PhoneNumber number, string status = "TWILIO_APPROVED") => new(
        Sid("HH", 1), number.Sid, status, EditAllowed: null, EditExpiration: null, Reasons: [], Noon.AddDays(-14), Noon.AddDays(-7))
    {
        OptInType = "WEB_FORM",
        OptInImages = 1,
        HasOptInConfirmation = true,
        HasHelpSample = true,
    };

    public static CustomerProfile Profile(string status = "twilio-approved") => new(
        Sid("BU", 100), "Northwind", CustomerProfile.PrimaryBusinessPolicySid, status, ValidUntil: null, Noon.AddDays(-50), Errors: []);

    public static Bundle Bundle(string country, string status = "twilio-approved", string numberType = "mobile") =>
        new(Sid("BU", 200), $"{country} documents", status, country, numberType, ValidUntil: null, Noon.AddDays(-5));

    public static Regulation Rules(string country, string numberType = "mobile") =>
        new(Sid("RN", 1), $"{country}: {numberType} - Business", country, numberType, "business");

    public static BrandVetting Vetting(string? status = "SUCCESS", int number = 1, string provider = "aegis") =>
        new(Sid("VT", number), provider, "STANDARD", status, Noon.AddDays(-10 + number));

    public static GeoPermission Geo(string country, bool enabled = true) => new(country, enabled, null);

    public static UsageTrigger SpendTrigger() => new(
        Sid("UT", 1), "Spend", "totalprice", "price", "monthly", 500m, 120m, "https://northwind.example/spend", DateFired: null);

    public static Address Address(string country, bool? validated = true) => new(Sid("AD", 1), $"{country} office", country, validated, Verified: false);

    public static SupportingDocument Document(string status = "approved", int number = 1) =>
        new(Sid("RD", number), "Extract of the register", "business_registration", status, Noon.AddDays(-4), Errors: []);

    public static EndUser EndUser(string? type = "business", int number = 1) => new(Sid("IT", number), type);

    public static BundleEvaluation Evaluation(string status, int daysAgo = 2) => new(
        Sid("EL", daysAgo),
        status,
        Noon.AddDays(-daysAgo),
        status == "compliant" ? [] : [new("22214", "An address in the country is missing", ["Business Address"], null)]);

    public static HostedNumberOrder HostedOrder(string? status = "completed") =>
        new(Sid("HR", 1), "+14155550142", status, FailureReason: null, NextStep: null, Noon.AddDays(-3));

    public static PortInRequest PortInRequest(string? status = "Completed", int? requested = 3, int? ported = 3) =>
        new(Sid("KW", 1), status, requested, ported, SuggestedAction: null, Noon.AddDays(-3)) { Numbers = [] };

    public static ShortCodeApplication ShortCodeApplication(string? state = "APPROVED", string country = "US") =>
        new(Sid("AP", 1), "Northwind alerts", country, state, Noon.AddDays(-3))
        {
            ComplianceWords = ["stop", "help", "info", "aide", "arret"],
            DoubleOptIn = true,
        };

    public static WhatsappSender WhatsappSender(string? status = "ONLINE") =>
        new(Sid("XE", 1), "whatsapp:+14155550143", status, OfflineReasons: []);

    public static Message Message(int number, string status = "delivered", int? errorCode = null, string direction = "outbound-api") => new(
        Sid("SM", number), direction, status, errorCode, Sid("MG", 1), IsStopWord: false, Noon.AddHours(-number), Noon.AddHours(-number));

    public static Alert Alert(int number, string errorCode = "11200") => new(Sid("NO", number), errorCode, "error", Noon.AddHours(-number));

    public static AuditEvent AuditEvent(int person, string prefix = "US", string type = "user") =>
        new(Sid("AE", person), "messaging-service.updated", type, Sid(prefix, person), Noon.AddDays(-1));

    public static Alarm Alarm(bool enabled = true, bool hasReceiver = true) => new(Sid("AL", 1), "Filtered messages", enabled, hasReceiver);

    public static Sink Sink(string status = "active") => new(Sid("DG", 1), "Events", status, "webhook");

    public static Subscription Subscription(params string[] types) => new(Sid("DF", 1), "Events", Sid("DG", 1), types);

    public static MessagingPrice Price(string country, bool isServed = true) =>
        new(country, isServed, isServed ? 0.0083m : null, isServed ? 0.0109m : null, isServed ? "USD" : null);
}
