using OnboardingTracker.Core.Snapshots;
using static OnboardingTracker.Twilio.Wire.WireJson;

namespace OnboardingTracker.Twilio.Reading;

/// <summary>Reads the subscriptions of Event Streams with the types each delivers.</summary>
internal static class SubscriptionReader
{
    public static async Task<IReadOnlyList<Subscription>?> ReadAsync(Scan scan)
    {
        var subscriptions = await scan.OuterListAsync(SnapshotPart.Subscriptions, Default.WireSubscription, subscription => subscription.ToSubscription());
        if (subscriptions is null)
        {
            return null;
        }

        var types = await scan.ListsAsync(
            SnapshotPart.SubscribedEvents, [.. subscriptions.Select(one => one.Sid)], Default.WireSubscribedEvent, subscribed => subscribed.Type);
        return [.. subscriptions.Select((one, at) => one with { Types = types[at]?.OfType<string>().ToList() })];
    }
}
