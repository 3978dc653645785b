namespace OnboardingTracker.Core.Snapshots;

/// <summary>What reading a part means: its name on screen, Twilio's operation and the least credential that can read it.</summary>
/// <param name="Name">As in the capability table: "Phone numbers".</param>
/// <param name="Operation">Twilio's operationId.</param>
/// <param name="Call">Method, host and path.</param>
public sealed record PartDefinition(SnapshotPart Part, string Name, string Operation, string Call, CredentialTier Credential)
{
    /// <summary>Why a change of it is no drift: it moves by itself. Null where a change is told. What is not told is hashed and not kept.</summary>
    public string? Untold { get; init; }

    public bool IsTold => Untold is null;

    /// <summary>Twilio offers it to some accounts only: that it is refused says nothing of the key. Twilio's own labels, read 2026-11-23.</summary>
    public bool IsBeta { get; init; }

    /// <summary>
    /// What an OAuth app needs to read it, as the Console and Twilio's page name it
    /// (https://www.twilio.com/docs/iam/oauth-apps/org-oauth-apps, read 29 Nov 2026); null where no page names one.
    /// </summary>
    public string? Permission { get; init; }

    /// <summary>What the account's own credentials read, in the order of the capability table. Operations and tiers: the live-check catalogue, read 2026-11-23.</summary>
    public static IReadOnlyList<PartDefinition> OfAccount { get; } =
    [
        new(SnapshotPart.Account, "Account", "FetchAccount", "GET api.twilio.com /2010-04-01/Accounts/{Sid}.json", CredentialTier.Main),
        new(SnapshotPart.Subaccounts, "Subaccounts", "ListAccount", "GET api.twilio.com /2010-04-01/Accounts.json", CredentialTier.Main),
        new(SnapshotPart.Keys, "API keys", "ListGetKeys", "GET iam.twilio.com /v1/Keys", CredentialTier.Main),
        new(SnapshotPart.Balance, "Balance", "FetchBalance", "GET api.twilio.com /2010-04-01/Accounts/{AccountSid}/Balance.json", CredentialTier.Standard) { Untold = "Every message changes it; the step shows the amount." },
        new(SnapshotPart.DailySpend, "Daily spend", "ListUsageRecordDaily", "GET api.twilio.com /2010-04-01/Accounts/{AccountSid}/Usage/Records/Daily.json", CredentialTier.Standard) { Untold = "Every message changes it." },
        new(SnapshotPart.PhoneNumbers, "Phone numbers", "ListIncomingPhoneNumber", "GET api.twilio.com /2010-04-01/Accounts/{AccountSid}/IncomingPhoneNumbers.json", CredentialTier.Standard),
        new(SnapshotPart.Applications, "Applications that answer for numbers", "FetchApplication", "GET api.twilio.com /2010-04-01/Accounts/{AccountSid}/Applications/{Sid}.json", CredentialTier.Standard),
        new(SnapshotPart.ShortCodes, "Short codes", "ListShortCode", "GET api.twilio.com /2010-04-01/Accounts/{AccountSid}/SMS/ShortCodes.json", CredentialTier.Standard),
        new(SnapshotPart.UsageTriggers, "Usage triggers", "ListUsageTrigger", "GET api.twilio.com /2010-04-01/Accounts/{AccountSid}/Usage/Triggers.json", CredentialTier.Standard),
        new(SnapshotPart.GeoPermissions, "Geo permissions", "FetchMessagingGeopermissions", "GET accounts.twilio.com /v1/Messaging/GeoPermissions", CredentialTier.Standard),
        new(SnapshotPart.MessagingServices, "Messaging Services", "ListService", "GET messaging.twilio.com /v1/Services", CredentialTier.Standard),
        new(SnapshotPart.ServicePhoneNumbers, "Sender pools: phone numbers", "ListPhoneNumber", "GET messaging.twilio.com /v1/Services/{ServiceSid}/PhoneNumbers", CredentialTier.Standard),
        new(SnapshotPart.ServiceShortCodes, "Sender pools: short codes", "ListShortCode", "GET messaging.twilio.com /v1/Services/{ServiceSid}/ShortCodes", CredentialTier.Standard),
        new(SnapshotPart.AlphaSenders, "Sender pools: alphanumeric senders", "ListAlphaSender", "GET messaging.twilio.com /v1/Services/{ServiceSid}/AlphaSenders", CredentialTier.Standard),
        new(SnapshotPart.DestinationAlphaSenders, "Sender pools: alphanumeric senders of one country", "ListDestinationAlphaSender", "GET messaging.twilio.com /v1/Services/{ServiceSid}/DestinationAlphaSenders", CredentialTier.Standard),
        new(SnapshotPart.ServiceChannelSenders, "Sender pools: senders of other channels", "ListChannelSender", "GET messaging.twilio.com /v1/Services/{MessagingServiceSid}/ChannelSenders", CredentialTier.Standard),
        new(SnapshotPart.Campaigns, "A2P campaigns", "ListUsAppToPerson", "GET messaging.twilio.com /v1/Services/{MessagingServiceSid}/Compliance/Usa2p", CredentialTier.Standard),
        new(SnapshotPart.Brands, "A2P brands", "ListBrandRegistrations", "GET messaging.twilio.com /v1/a2p/BrandRegistrations", CredentialTier.Standard),
        new(SnapshotPart.BrandVettings, "Vettings of brands", "ListBrandVetting", "GET messaging.twilio.com /v1/a2p/BrandRegistrations/{BrandSid}/Vettings", CredentialTier.Standard),
        new(SnapshotPart.TollfreeVerifications, "Toll-free verifications", "ListTollfreeVerification", "GET messaging.twilio.com /v1/Tollfree/Verifications", CredentialTier.Standard),
        new(SnapshotPart.CustomerProfiles, "Customer profiles", "ListCustomerProfile", "GET trusthub.twilio.com /v1/CustomerProfiles", CredentialTier.Standard),
        new(SnapshotPart.ProfileEvaluations, "Evaluations of customer profiles", "ListCustomerProfileEvaluation", "GET trusthub.twilio.com /v1/CustomerProfiles/{CustomerProfileSid}/Evaluations", CredentialTier.Standard) { Untold = "Read only while a profile is not approved, and anew at each try." },
        new(SnapshotPart.TrustProducts, "A2P profiles", "ListTrustProduct", "GET trusthub.twilio.com /v1/TrustProducts", CredentialTier.Standard),
        new(SnapshotPart.Bundles, "Regulatory bundles", "ListBundle", "GET numbers.twilio.com /v2/RegulatoryCompliance/Bundles", CredentialTier.Standard),
        new(SnapshotPart.Addresses, "Addresses", "ListAddress", "GET api.twilio.com /2010-04-01/Accounts/{AccountSid}/Addresses.json", CredentialTier.Standard),
        new(SnapshotPart.BundleEvaluations, "Evaluations of bundles", "ListEvaluation", "GET numbers.twilio.com /v2/RegulatoryCompliance/Bundles/{BundleSid}/Evaluations", CredentialTier.Standard) { Untold = "Read only while a bundle is not approved, and anew at each try." },
        new(SnapshotPart.BundleItems, "Contents of bundles", "ListItemAssignment", "GET numbers.twilio.com /v2/RegulatoryCompliance/Bundles/{BundleSid}/ItemAssignments", CredentialTier.Standard),
        new(SnapshotPart.SupportingDocuments, "Supporting documents", "ListSupportingDocument", "GET numbers.twilio.com /v2/RegulatoryCompliance/SupportingDocuments", CredentialTier.Standard),
        new(SnapshotPart.EndUsers, "End users of bundles", "ListEndUser", "GET numbers.twilio.com /v2/RegulatoryCompliance/EndUsers", CredentialTier.Standard),
        new(SnapshotPart.Regulations, "Rules for numbers of a country", "ListRegulation", "GET numbers.twilio.com /v2/RegulatoryCompliance/Regulations", CredentialTier.Standard) { Untold = "Read for the planned countries only, so the plan changes it too." },
        new(SnapshotPart.HostedNumberOrders, "Hosted number orders", "ListHostedNumberOrder", "GET numbers.twilio.com /v2/HostedNumber/Orders", CredentialTier.Standard),
        new(SnapshotPart.PortInRequests, "Port-in requests", "ListPortInRequests", "GET numbers.twilio.com /v1/Porting/PortIn/PortInRequests", CredentialTier.Standard) { IsBeta = true },
        new(SnapshotPart.PortInNumbers, "Numbers of port-in requests", "FetchPortingPortIn", "GET numbers.twilio.com /v1/Porting/PortIn/{PortInRequestSid}", CredentialTier.Standard) { IsBeta = true },
        new(SnapshotPart.ShortCodeApplications, "Short code applications", "ListShortCodeApplications", "GET numbers.twilio.com /v2/ShortCodes/Applications", CredentialTier.Standard),
        new(SnapshotPart.WhatsappSenders, "WhatsApp senders", "ListChannelsSender", "GET messaging.twilio.com /v2/Channels/Senders", CredentialTier.Standard),
        new(SnapshotPart.LinkDomains, "Link shortening domains", "FetchLinkshorteningMessagingServiceDomainAssociation", "GET messaging.twilio.com /v1/LinkShortening/MessagingServices/{MessagingServiceSid}/Domain", CredentialTier.Standard),
        new(SnapshotPart.Deactivations, "Deactivated US numbers", "FetchDeactivation", "GET messaging.twilio.com /v1/Deactivations", CredentialTier.Standard),
        new(SnapshotPart.Messages, "Messages of the last 7 days", "ListMessage", "GET api.twilio.com /2010-04-01/Accounts/{AccountSid}/Messages.json", CredentialTier.Standard) { Untold = "Every message changes it." },
        new(SnapshotPart.DailyUsage, "Daily usage", "ListUsageRecordDaily", "GET api.twilio.com /2010-04-01/Accounts/{AccountSid}/Usage/Records/Daily.json", CredentialTier.Standard) { Untold = "Every message changes it." },
        new(SnapshotPart.LookupUsage, "Usage of Lookup", "ListUsageRecord", "GET api.twilio.com /2010-04-01/Accounts/{AccountSid}/Usage/Records.json", CredentialTier.Standard) { Untold = "Every lookup changes it." },
        new(SnapshotPart.Alerts, "Error log", "ListAlert", "GET monitor.twilio.com /v1/Alerts", CredentialTier.Standard) { Untold = "The last 24 hours: it changes by the hour." },
        new(SnapshotPart.AuditEvents, "Audit events", "ListEvent", "GET monitor.twilio.com /v1/Events", CredentialTier.Standard) { Untold = "The last 30 days: it changes with every sign-in." },
        new(SnapshotPart.Alarms, "Alarms", "ListAlarms", "GET monitor.twilio.com /v2/Alarms", CredentialTier.Standard) { IsBeta = true },
        new(SnapshotPart.Sinks, "Event Streams sinks", "ListSink", "GET events.twilio.com /v1/Sinks", CredentialTier.Standard),
        new(SnapshotPart.Subscriptions, "Event Streams subscriptions", "ListSubscription", "GET events.twilio.com /v1/Subscriptions", CredentialTier.Standard),
        new(SnapshotPart.SubscribedEvents, "Subscribed event types", "ListSubscribedEvent", "GET events.twilio.com /v1/Subscriptions/{SubscriptionSid}/SubscribedEvents", CredentialTier.Standard),
        new(SnapshotPart.VerifyServices, "Verify services", "ListService", "GET verify.twilio.com /v2/Services", CredentialTier.Standard),
        new(SnapshotPart.MessagingPrices, "Prices of messages", "FetchMessagingCountry", "GET pricing.twilio.com /v1/Messaging/Countries/{IsoCountry}", CredentialTier.Standard) { Untold = "Read for the planned countries only, so the plan changes it too." },
    ];

    /// <summary>
    /// What only a credential of the organization reads, in the order of its capability table. Hosts and paths are those of Twilio's pages of November 2026
    /// (https://www.twilio.com/docs/iam/access-control/role-resource and beside it); where they answer 404, those of Twilio's OpenAPI files are asked.
    /// </summary>
    public static IReadOnlyList<PartDefinition> OfOrganization { get; } =
    [
        new(SnapshotPart.OrganizationUsers, "Users of the organization", "ListOrganizationUsers", "GET iam.twilio.com /scim/v2/Users", CredentialTier.Organization) { Permission = "managed-users/list" },
        new(SnapshotPart.OrganizationAccounts, "Accounts of the organization", "ListOrganizationAccounts", "GET iam.twilio.com /v2/Organizations/Accounts", CredentialTier.Organization),
        new(SnapshotPart.RoleAssignments, "Role assignments", "ListRoleAssignments", "GET iam.twilio.com /v2/Organizations/RoleAssignments", CredentialTier.Organization) { Permission = "role-assignments/list" },
        new(SnapshotPart.OrganizationRoles, "Roles of the organization", "ListRoles", "GET iam.twilio.com /v2/Organizations/Roles", CredentialTier.Organization) { Permission = "roles/list" },
    ];

    /// <summary>Every part there is.</summary>
    public static IReadOnlyList<PartDefinition> All { get; } = [.. OfAccount, .. OfOrganization];

    public bool IsOfOrganization => Credential is CredentialTier.Organization;

    public static PartDefinition Of(SnapshotPart part) => All.First(definition => definition.Part == part);
}

/// <summary>The kinds of Twilio credential, from the least that works.</summary>
public enum CredentialTier
{
    /// <summary>A standard API key: everything except accounts and keys.</summary>
    Standard,

    /// <summary>A main API key, or the account SID with its auth token.</summary>
    Main,

    /// <summary>An OAuth app of the organization (client id and secret); no key and no auth token reads this.</summary>
    Organization,
}
