using OnboardingTracker.Core.CloserLooks;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Twilio.Tests.Examples;

/// <summary>
/// The operations of Twilio that the catalogue of live checks chose and the adapter does not ask. An answer about the same resource is read as
/// an item of the list that the adapter does ask for; of the others each line says why nothing is read.
/// </summary>
internal static class Unread
{
    /// <summary>They give the resource, or some of it, that the adapter reads by another operation.</summary>
    public static IReadOnlyDictionary<(string Product, string Name), SnapshotPart> SameResource { get; } =
        new Dictionary<(string, string), SnapshotPart>
        {
            [("api", "ListKey")] = SnapshotPart.Keys,
            [("iam", "FetchKey")] = SnapshotPart.Keys,
            [("api", "FetchIncomingPhoneNumber")] = SnapshotPart.PhoneNumbers,
            [("api", "FetchMessage")] = SnapshotPart.Messages,
            [("api", "CreateMessage")] = SnapshotPart.Messages,
            [("api", "ListUsageRecordThisMonth")] = SnapshotPart.LookupUsage,
            [("messaging", "FetchService")] = SnapshotPart.MessagingServices,
            [("messaging", "FetchBrandRegistrations")] = SnapshotPart.Brands,
            [("numbers", "FetchBundle")] = SnapshotPart.Bundles,
            [("numbers", "CreateEvaluation")] = SnapshotPart.BundleEvaluations,
            [("numbers", "FetchShortCodeApplication")] = SnapshotPart.ShortCodeApplications,
            [("trusthub", "FetchCustomerProfile")] = SnapshotPart.CustomerProfiles,
            [("monitor", "FetchAlert")] = SnapshotPart.Alerts,
            [("events", "FetchSink")] = SnapshotPart.Sinks,
            [("events", "CreateSink")] = SnapshotPart.Sinks,
            [("events", "CreateSubscription")] = SnapshotPart.Subscriptions,
        };

    /// <summary>They give what a closer look reads by another operation.</summary>
    public static IReadOnlyDictionary<(string Product, string Name), Detail> SameDetail { get; } =
        new Dictionary<(string, string), Detail>
        {
            [("trusthub", "CreateCustomerProfileEvaluation")] = Detail.ProfileEvaluations,
        };

    /// <summary>Nothing in the adapter can read them, and why nothing has to.</summary>
    public static IReadOnlyDictionary<(string Product, string Name), string> Because { get; } = Reasons();

    private static Dictionary<(string, string), string> Reasons()
    {
        var reasons = new Dictionary<(string, string), string>();
        Add("a role is told by its SID or its name; its permissions decide nothing", "iam", "ListRolePermission");
        Add("it sends something, which reading an account must never do", "events", "CreateSinkTest", "CreateSinkValidate");
        return reasons;

        void Add(string reason, string product, params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                reasons.Add((product, name), reason);
            }
        }
    }
}
