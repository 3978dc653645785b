using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Unread;

/// <summary>The same account, looked at by a look of which one part failed: the whole part, and where it is read one by one, each one of it.</summary>
internal static class LookWithout
{
    public static IEnumerable<AccountSnapshot> Of(AccountSnapshot account, SnapshotPart part) => Each(account, part).Select(look => look with
    {
        Failures = [.. account.Failures, new PartFailure(part, FailureReason.TwilioDown, "Twilio answered 503.")],
    });

    private static IEnumerable<AccountSnapshot> Each(AccountSnapshot look, SnapshotPart part) => part switch
    {
        SnapshotPart.Account => [look with { Account = null }],
        SnapshotPart.Subaccounts => [look with { Subaccounts = null }],
        SnapshotPart.Balance => [look with { Balance = null }],
        SnapshotPart.DailySpend => [look with { DailySpend = null }],
        SnapshotPart.Keys => [look with { Keys = null }],
        SnapshotPart.PhoneNumbers => [look with { PhoneNumbers = null }],
        SnapshotPart.ShortCodes => [look with { ShortCodes = null }],
        SnapshotPart.MessagingServices => [look with { MessagingServices = null }],
        SnapshotPart.ServicePhoneNumbers => OfServices(look, service => service with { PhoneNumberSids = null }),
        SnapshotPart.ServiceShortCodes => OfServices(look, service => service with { ShortCodeSids = null, ShortCodeCountries = null }),
        SnapshotPart.AlphaSenders => OfServices(look, service => service with { AlphaSenders = null }),
        SnapshotPart.DestinationAlphaSenders => OfServices(look, service => service with { DestinationSenders = null }),
        SnapshotPart.ServiceChannelSenders => OfServices(look, service => service with { ChannelSenders = null }),
        SnapshotPart.Campaigns => OfServices(look, service => service with { Campaigns = null }),
        SnapshotPart.LinkDomains => OfServices(look, service => service with { LinkDomainSids = null }),
        SnapshotPart.Brands => [look with { Brands = null }],
        SnapshotPart.BrandVettings => OneByOne(look.Brands, brand => brand with { Vettings = null }).Select(brands => look with { Brands = brands }),
        SnapshotPart.TollfreeVerifications => [look with { TollfreeVerifications = null }],
        SnapshotPart.CustomerProfiles => [look with { CustomerProfiles = null }],
        SnapshotPart.ProfileEvaluations =>
            OneByOne(look.CustomerProfiles, profile => profile with { Evaluations = null }).Select(profiles => look with { CustomerProfiles = profiles }),
        SnapshotPart.TrustProducts => [look with { TrustProducts = null }],
        SnapshotPart.Bundles => [look with { Bundles = null }],
        SnapshotPart.BundleEvaluations => OneByOne(look.Bundles, bundle => bundle with { Evaluations = null }).Select(bundles => look with { Bundles = bundles }),
        SnapshotPart.BundleItems => OneByOne(look.Bundles, bundle => bundle with { ItemSids = null }).Select(bundles => look with { Bundles = bundles }),
        SnapshotPart.SupportingDocuments => [look with { SupportingDocuments = null }],
        SnapshotPart.EndUsers => [look with { EndUsers = null }],

        // Asked for one by one and kept in one list: what is missing of it cannot be seen in the list.
        SnapshotPart.Regulations => [look with { Regulations = null }, look with { Regulations = [] }],
        SnapshotPart.Applications => [look with { Applications = null }, look with { Applications = [] }],
        SnapshotPart.MessagingPrices => [look with { MessagingPrices = null }, look with { MessagingPrices = [] }],
        SnapshotPart.GeoPermissions => [look with { GeoPermissions = null }],
        SnapshotPart.UsageTriggers => [look with { UsageTriggers = null }],
        SnapshotPart.Addresses => [look with { Addresses = null }],
        SnapshotPart.HostedNumberOrders => [look with { HostedNumberOrders = null }],
        SnapshotPart.PortInRequests => [look with { PortInRequests = null }],
        SnapshotPart.PortInNumbers => OneByOne(look.PortInRequests, request => request with { Numbers = null }).Select(requests => look with { PortInRequests = requests }),
        SnapshotPart.ShortCodeApplications => [look with { ShortCodeApplications = null }],
        SnapshotPart.WhatsappSenders => [look with { WhatsappSenders = null }],
        SnapshotPart.Deactivations => [look with { Deactivations = null }],
        SnapshotPart.Messages => [look with { Messages = null }],
        SnapshotPart.DailyUsage => [look with { DailyUsage = null }],
        SnapshotPart.LookupUsage => [look with { LookupUsage = null }],
        SnapshotPart.Alerts => [look with { Alerts = null }],
        SnapshotPart.AuditEvents => [look with { AuditEvents = null }],
        SnapshotPart.Alarms => [look with { Alarms = null }],
        SnapshotPart.Sinks => [look with { Sinks = null }],
        SnapshotPart.Subscriptions => [look with { Subscriptions = null }],
        SnapshotPart.SubscribedEvents => OneByOne(look.Subscriptions, one => one with { Types = null }).Select(all => look with { Subscriptions = all }),
        SnapshotPart.VerifyServices => [look with { VerifyServices = null }],
        SnapshotPart.OrganizationUsers => [look with { OrganizationUsers = null }],
        SnapshotPart.OrganizationAccounts => [look with { OrganizationAccounts = null }],
        SnapshotPart.RoleAssignments =>
        [
            look with { RoleAssignments = null },
            .. OneByOne(look.RoleAssignments, scope => scope with { Assignments = null }).Select(scopes => look with { RoleAssignments = scopes }),
        ],
        SnapshotPart.OrganizationRoles => [look with { OrganizationRoles = null }],
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Unknown part."),
    };

    private static IEnumerable<AccountSnapshot> OfServices(AccountSnapshot look, Func<MessagingService, MessagingService> unread) =>
        OneByOne(look.MessagingServices, unread).Select(services => look with { MessagingServices = services });

    /// <summary>All of them unread, then each one alone.</summary>
    private static IEnumerable<IReadOnlyList<T>?> OneByOne<T>(IReadOnlyList<T>? all, Func<T, T> unread) =>
        all is null
            ? [null]
            : [[.. all.Select(unread)], .. all.Select((_, at) => (IReadOnlyList<T>)[.. all.Select((one, place) => place == at ? unread(one) : one)])];
}
