using System.Text.Json.Serialization.Metadata;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Twilio.Http;
using OnboardingTracker.Twilio.Reading;
using static OnboardingTracker.Twilio.Wire.WireJson;

namespace OnboardingTracker.Twilio.Tests.Examples;

/// <summary>How the adapter reads a part: the type its answers are read into, and where in the snapshot they end.</summary>
/// <param name="Kept">What the snapshot holds of the part, one for each item of the answer.</param>
internal sealed record PartReading(
    SnapshotPart Part,
    JsonTypeInfo Type,
    Func<AccountSnapshot, IEnumerable<object?>?> Kept,
    Func<ListReader, Session, Call, CancellationToken, Task<IReadOnlyList<object>>> ReadAsync)
{
    public static IReadOnlyDictionary<SnapshotPart, PartReading> All { get; } = Readings().ToDictionary(reading => reading.Part);

    private static IEnumerable<PartReading> Readings() =>
    [
        Object(SnapshotPart.Account, Default.WireAccount, snapshot => One(snapshot.Account)),
        List(SnapshotPart.Subaccounts, Default.WireAccount, snapshot => snapshot.Subaccounts),
        List(SnapshotPart.Keys, Default.WireKey, snapshot => snapshot.Keys),
        Object(SnapshotPart.Balance, Default.WireBalance, snapshot => One(snapshot.Balance)),
        List(SnapshotPart.PhoneNumbers, Default.WireNumber, snapshot => snapshot.PhoneNumbers),
        List(SnapshotPart.ShortCodes, Default.WireShortCode, snapshot => snapshot.ShortCodes),
        List(SnapshotPart.UsageTriggers, Default.WireUsageTrigger, snapshot => snapshot.UsageTriggers),
        List(SnapshotPart.GeoPermissions, Default.WireGeoPermission, snapshot => snapshot.GeoPermissions),
        List(SnapshotPart.MessagingServices, Default.WireService, snapshot => snapshot.MessagingServices),
        List(SnapshotPart.ServicePhoneNumbers, Default.WireMember, snapshot => Service(snapshot)?.PhoneNumberSids),
        List(SnapshotPart.ServiceShortCodes, Default.WireMember, snapshot => Service(snapshot)?.ShortCodeSids),
        List(SnapshotPart.AlphaSenders, Default.WireAlphaSender, snapshot => Service(snapshot)?.AlphaSenders),
        List(SnapshotPart.Campaigns, Default.WireCampaign, snapshot => Service(snapshot)?.Campaigns),
        List(SnapshotPart.Brands, Default.WireBrand, snapshot => snapshot.Brands),
        List(SnapshotPart.TollfreeVerifications, Default.WireTollfreeVerification, snapshot => snapshot.TollfreeVerifications),
        List(SnapshotPart.CustomerProfiles, Default.WireCustomerProfile, snapshot => snapshot.CustomerProfiles),
        List(SnapshotPart.Bundles, Default.WireBundle, snapshot => snapshot.Bundles),
        List(SnapshotPart.Addresses, Default.WireAddress, snapshot => snapshot.Addresses),
        List(SnapshotPart.BundleEvaluations, Default.WireEvaluation, snapshot => Bundle(snapshot)?.Evaluations),
        List(SnapshotPart.BundleItems, Default.WireItemAssignment, snapshot => Bundle(snapshot)?.ItemSids),
        List(SnapshotPart.SupportingDocuments, Default.WireDocument, snapshot => snapshot.SupportingDocuments),
        List(SnapshotPart.EndUsers, Default.WireEndUser, snapshot => snapshot.EndUsers),
        List(SnapshotPart.HostedNumberOrders, Default.WireHostedOrder, snapshot => snapshot.HostedNumberOrders),
        List(SnapshotPart.PortInRequests, Default.WirePortInRequest, snapshot => snapshot.PortInRequests),
        List(SnapshotPart.ShortCodeApplications, Default.WireShortCodeApplication, snapshot => snapshot.ShortCodeApplications),
        List(SnapshotPart.WhatsappSenders, Default.WireChannelSender, snapshot => snapshot.WhatsappSenders),
        Object(SnapshotPart.LinkDomains, Default.WireLinkDomain, snapshot => Service(snapshot)?.LinkDomainSids),
        Object(SnapshotPart.Deactivations, Default.WireDeactivation, snapshot => One(snapshot.Deactivations)),
        List(SnapshotPart.Messages, Default.WireMessage, snapshot => snapshot.Messages),
        List(SnapshotPart.DailyUsage, Default.WireUsageRecord, snapshot => snapshot.DailyUsage),
        List(SnapshotPart.LookupUsage, Default.WireUsageRecord, snapshot => snapshot.LookupUsage),
        List(SnapshotPart.Alerts, Default.WireAlert, snapshot => snapshot.Alerts),
        List(SnapshotPart.AuditEvents, Default.WireAuditEvent, snapshot => snapshot.AuditEvents),
        List(SnapshotPart.Alarms, Default.WireAlarm, snapshot => snapshot.Alarms),
        List(SnapshotPart.Sinks, Default.WireSink, snapshot => snapshot.Sinks),
        List(SnapshotPart.Subscriptions, Default.WireSubscription, snapshot => snapshot.Subscriptions),
        List(SnapshotPart.SubscribedEvents, Default.WireSubscribedEvent, snapshot => snapshot.Subscriptions is [var one, ..] ? one.Types : null),
        List(SnapshotPart.VerifyServices, Default.WireVerifyService, snapshot => snapshot.VerifyServices),
        Object(SnapshotPart.MessagingPrices, Default.WireMessagingCountry, snapshot => snapshot.MessagingPrices),
        Object(SnapshotPart.Applications, Default.WireApplication, snapshot => snapshot.Applications),
        List(SnapshotPart.DailySpend, Default.WireDailySpend, snapshot => snapshot.DailySpend),
        List(SnapshotPart.BrandVettings, Default.WireVetting, snapshot => snapshot.Brands is [var one, ..] ? one.Vettings : null),
        List(SnapshotPart.TrustProducts, Default.WireCustomerProfile, snapshot => snapshot.TrustProducts),
        List(SnapshotPart.ProfileEvaluations, Default.WireEvaluation, snapshot => snapshot.CustomerProfiles is [var one, ..] ? one.Evaluations : null),
        List(SnapshotPart.Regulations, Default.WireRegulation, snapshot => snapshot.Regulations),
        Object(SnapshotPart.PortInNumbers, Default.WirePortedNumbers, snapshot => snapshot.PortInRequests is [{ Numbers: not null } one, ..] ? One(one) : null),
        List(SnapshotPart.DestinationAlphaSenders, Default.WireDestinationSender, snapshot => Service(snapshot)?.DestinationSenders),
        List(SnapshotPart.OrganizationUsers, Default.WireOrganizationUser, snapshot => snapshot.OrganizationUsers),
        List(SnapshotPart.OrganizationAccounts, Default.WireOrganizationAccount, snapshot => snapshot.OrganizationAccounts),
        List(SnapshotPart.RoleAssignments, Default.WireRoleAssignment, snapshot => snapshot.RoleAssignments is [var one, ..] ? one.Assignments : null),
        List(SnapshotPart.OrganizationRoles, Default.WireRole, snapshot => snapshot.OrganizationRoles),
        List(SnapshotPart.ServiceChannelSenders, Default.WireServiceChannelSender, snapshot => Service(snapshot)?.ChannelSenders),
    ];

    private static PartReading List<TWire>(SnapshotPart part, JsonTypeInfo<TWire> type, Func<AccountSnapshot, IEnumerable<object?>?> kept)
        where TWire : class =>
        new(part, type, kept, async (reader, session, call, cancellationToken) => await reader.ListAsync(session, call, type, cancellationToken));

    private static PartReading Object<TWire>(SnapshotPart part, JsonTypeInfo<TWire> type, Func<AccountSnapshot, IEnumerable<object?>?> kept)
        where TWire : class =>
        new(part, type, kept, async (reader, session, call, cancellationToken) => [await reader.ObjectAsync(session, call, type, cancellationToken)]);

    private static IEnumerable<object>? One(object? thing) => thing is null ? null : [thing];

    private static MessagingService? Service(AccountSnapshot snapshot) => snapshot.MessagingServices is [var service, ..] ? service : null;

    private static Bundle? Bundle(AccountSnapshot snapshot) => snapshot.Bundles is [var bundle, ..] ? bundle : null;
}
