namespace OnboardingTracker.Simulator.Accounts;

/// <summary>The names of the lists an account is made of, as the control API calls them.</summary>
internal static class Collections
{
    public const string Accounts = "accounts";
    public const string Addresses = "addresses";
    public const string Alarms = "alarms";
    public const string Alerts = "alerts";
    public const string AlphaSenders = "alpha-senders";
    public const string Applications = "applications";
    public const string AuditEvents = "audit-events";
    public const string Balance = "balance";
    public const string BrandVettings = "brand-vettings";
    public const string Brands = "brands";
    public const string Bundles = "bundles";
    public const string CallerIds = "outgoing-caller-ids";
    public const string CampaignUseCases = "campaign-use-cases";
    public const string Campaigns = "campaigns";
    public const string ChannelSenders = "channel-senders";
    public const string CustomerProfiles = "customer-profiles";
    public const string Deactivations = "deactivations";
    public const string DestinationAlphaSenders = "destination-alpha-senders";
    public const string EndUsers = "end-users";
    public const string Evaluations = "bundle-evaluations";
    public const string EventTypes = "event-types";
    public const string GeoPermissions = "geo-permissions";
    public const string HostedOrders = "hosted-number-orders";
    public const string ItemAssignments = "bundle-item-assignments";
    public const string Keys = "keys";
    public const string LinkDomains = "link-domains";
    public const string LocalNumbersOnSale = "local-numbers-on-sale";
    public const string Lookups = "lookups";
    public const string Messages = "messages";
    public const string MessagingCountries = "messaging-countries";
    public const string MobileNumbersOnSale = "mobile-numbers-on-sale";
    public const string NumberPrices = "phone-number-prices";
    public const string Numbers = "incoming-phone-numbers";
    public const string OrganizationAccounts = "organization-accounts";
    public const string OrganizationRoles = "organization-roles";
    public const string OrganizationUsers = "organization-users";
    public const string Policies = "policies";
    public const string PortInNumbers = "port-in-phone-numbers";
    public const string PortInRequests = "port-in-requests";
    public const string PortIns = "port-ins";
    public const string PortWebhook = "port-webhook";
    public const string Portability = "portability";
    public const string ProfileContents = "customer-profile-contents";
    public const string ProfileEvaluations = "customer-profile-evaluations";
    public const string ProfileSenders = "customer-profile-senders";
    public const string Regulations = "regulations";
    public const string RoleAssignments = "role-assignments";
    public const string SafeNumbers = "safe-list";
    public const string SaleCountries = "sale-countries";
    public const string ServiceChannelSenders = "service-channel-senders";
    public const string ServiceNumbers = "service-phone-numbers";
    public const string ServiceShortCodes = "service-short-codes";
    public const string ServiceUseCases = "service-use-cases";
    public const string Services = "services";
    public const string ShortCodeApplications = "short-code-applications";
    public const string ShortCodes = "short-codes";
    public const string Sinks = "sinks";
    public const string SubscribedEvents = "subscribed-events";
    public const string Subscriptions = "subscriptions";
    public const string SupportingDocuments = "supporting-documents";
    public const string TollfreeNumbersOnSale = "tollfree-numbers-on-sale";
    public const string TollfreeVerifications = "tollfree-verifications";
    public const string TrustProductEvaluations = "trust-product-evaluations";
    public const string TrustProducts = "trust-products";
    public const string UsageDaily = "usage-records-daily";
    public const string UsageRecords = "usage-records";
    public const string UsageThisMonth = "usage-records-this-month";
    public const string UsageTriggers = "usage-triggers";
    public const string VerifyAttempts = "verify-attempts";
    public const string VerifyServices = "verify-services";

    // An id that stands in several lists (a number and its place in a service) is changed in the first of them.
    public static IReadOnlyList<string> All { get; } =
    [
        Accounts, Balance, Keys, Numbers, ShortCodes, Applications, Addresses, UsageTriggers, UsageDaily, UsageThisMonth,
        Services, ServiceNumbers, ServiceShortCodes, AlphaSenders, DestinationAlphaSenders, Campaigns, Brands,
        TollfreeVerifications, CustomerProfiles, Policies, Bundles, GeoPermissions,
        Evaluations, ItemAssignments, SupportingDocuments, EndUsers, HostedOrders, PortInRequests, ShortCodeApplications, ChannelSenders,
        LinkDomains, Deactivations, Messages, UsageRecords, Alerts, AuditEvents, Alarms, Sinks, Subscriptions, SubscribedEvents,
        VerifyServices, MessagingCountries, CallerIds, SaleCountries, LocalNumbersOnSale, MobileNumbersOnSale, TollfreeNumbersOnSale,
        SafeNumbers, Lookups, ServiceUseCases, CampaignUseCases, ServiceChannelSenders, BrandVettings, PortIns, PortInNumbers, Portability,
        PortWebhook, Regulations, ProfileEvaluations, ProfileContents, ProfileSenders, TrustProducts, TrustProductEvaluations, EventTypes,
        NumberPrices, VerifyAttempts, OrganizationUsers, OrganizationAccounts, RoleAssignments, OrganizationRoles,
    ];
}
