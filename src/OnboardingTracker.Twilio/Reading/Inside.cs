using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Twilio.Reading;

/// <summary>Which parts are asked for once for each item of another part.</summary>
internal static class Inside
{
    /// <summary>The part whose items it is asked inside of; null when it is asked for once.</summary>
    public static SnapshotPart? Of(SnapshotPart part) => part switch
    {
        SnapshotPart.ServicePhoneNumbers or SnapshotPart.ServiceShortCodes or SnapshotPart.AlphaSenders => SnapshotPart.MessagingServices,
        SnapshotPart.DestinationAlphaSenders or SnapshotPart.ServiceChannelSenders => SnapshotPart.MessagingServices,
        SnapshotPart.Campaigns or SnapshotPart.LinkDomains => SnapshotPart.MessagingServices,
        SnapshotPart.Applications => SnapshotPart.PhoneNumbers,
        SnapshotPart.BrandVettings => SnapshotPart.Brands,
        SnapshotPart.ProfileEvaluations => SnapshotPart.CustomerProfiles,
        SnapshotPart.PortInNumbers => SnapshotPart.PortInRequests,
        SnapshotPart.BundleEvaluations or SnapshotPart.BundleItems => SnapshotPart.Bundles,
        SnapshotPart.SubscribedEvents => SnapshotPart.Subscriptions,
        _ => null,
    };

    /// <summary>The parts inside of this one.</summary>
    public static IEnumerable<SnapshotPart> PartsOf(SnapshotPart part) =>
        PartDefinition.OfAccount.Select(definition => definition.Part).Where(inner => Of(inner) == part);
}
