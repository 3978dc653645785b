namespace OnboardingTracker.Simulator.Accounts;

/// <summary>The names of the lists an account is made of, as the control API calls them.</summary>
internal static class Collections
{
    public const string Accounts = "accounts";
    public const string Addresses = "addresses";
    public const string AlphaSenders = "alpha-senders";
    public const string Applications = "applications";
    public const string Balance = "balance";
    public const string Brands = "brands";
    public const string Bundles = "bundles";
    public const string Campaigns = "campaigns";
    public const string CustomerProfiles = "customer-profiles";
    public const string DestinationAlphaSenders = "destination-alpha-senders";
    public const string GeoPermissions = "geo-permissions";
    public const string Keys = "keys";
    public const string Numbers = "incoming-phone-numbers";
    public const string Policies = "policies";
    public const string Services = "services";
    public const string ServiceNumbers = "service-phone-numbers";
    public const string ServiceShortCodes = "service-short-codes";
    public const string ShortCodes = "short-codes";
    public const string TollfreeVerifications = "tollfree-verifications";
    public const string UsageDaily = "usage-records-daily";
    public const string UsageThisMonth = "usage-records-this-month";
    public const string UsageTriggers = "usage-triggers";

    // An id that stands in several lists (a number and its place in a service) is changed in the first of them.
    public static IReadOnlyList<string> All { get; } =
    [
        Accounts, Balance, Keys, Numbers, ShortCodes, Applications, Addresses, UsageTriggers, UsageDaily, UsageThisMonth,
        Services, ServiceNumbers, ServiceShortCodes, AlphaSenders, DestinationAlphaSenders, Campaigns, Brands,
        TollfreeVerifications, CustomerProfiles, Policies, Bundles, GeoPermissions,
    ];
}
