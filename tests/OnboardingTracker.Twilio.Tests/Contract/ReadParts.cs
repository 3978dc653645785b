using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Twilio.Reading;

namespace OnboardingTracker.Twilio.Tests.Contract;

/// <summary>Whether a snapshot holds a part whole.</summary>
internal static class ReadParts
{
    /// <param name="countries">How many countries' prices were asked for.</param>
    public static bool Has(AccountSnapshot snapshot, SnapshotPart part, int countries) => part switch
    {
        SnapshotPart.MessagingPrices => snapshot.MessagingPrices?.Count == countries,
        SnapshotPart.ServicePhoneNumbers => Pools(snapshot, service => service.PhoneNumberSids),
        SnapshotPart.ServiceShortCodes => Pools(snapshot, service => service.ShortCodeSids),
        SnapshotPart.AlphaSenders => Pools(snapshot, service => service.AlphaSenders),
        SnapshotPart.DestinationAlphaSenders => Pools(snapshot, service => service.DestinationSenders),
        SnapshotPart.ServiceChannelSenders => Pools(snapshot, service => service.ChannelSenders),
        SnapshotPart.Applications => snapshot.Applications is not null,
        SnapshotPart.BrandVettings => snapshot.Brands?.All(brand => brand.Vettings is not null) is true,
        SnapshotPart.ProfileEvaluations =>
            snapshot.CustomerProfiles?.All(profile => profile.Evaluations is not null || profile.Status is "twilio-approved") is true,
        SnapshotPart.PortInNumbers => snapshot.PortInRequests?.All(request => request.Numbers is not null || request.IsOver) is true,
        SnapshotPart.Campaigns => Pools(snapshot, service => service.Campaigns),
        SnapshotPart.LinkDomains => Pools(snapshot, service => service.LinkDomainSids),
        SnapshotPart.BundleItems => snapshot.Bundles?.All(bundle => bundle.ItemSids is not null) is true,
        SnapshotPart.BundleEvaluations => snapshot.Bundles?.All(bundle => bundle.Evaluations is not null || IsApproved(bundle)) is true,
        SnapshotPart.SubscribedEvents => snapshot.Subscriptions?.All(subscription => subscription.Types is not null) is true,
        _ => Inside.Of(part) is null && typeof(AccountSnapshot).GetProperty($"{part}")!.GetValue(snapshot) is not null,
    };

    private static bool Pools(AccountSnapshot snapshot, Func<MessagingService, object?> pool) =>
        snapshot.MessagingServices?.All(service => pool(service) is not null) is true;

    private static bool IsApproved(Bundle bundle) => bundle.Status?.EndsWith("-approved", StringComparison.Ordinal) is true;
}
