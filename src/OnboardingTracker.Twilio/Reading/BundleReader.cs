using OnboardingTracker.Core.Snapshots;
using static OnboardingTracker.Twilio.Wire.WireJson;

namespace OnboardingTracker.Twilio.Reading;

/// <summary>Reads the regulatory bundles, what was put into each, and Twilio's test of those that are not approved.</summary>
internal static class BundleReader
{
    public static async Task<IReadOnlyList<Bundle>?> ReadAsync(Scan scan)
    {
        var bundles = await scan.OuterListAsync(SnapshotPart.Bundles, Default.WireBundle, bundle => bundle.ToBundle());
        if (bundles is null)
        {
            return null;
        }

        List<string> sids = [.. bundles.Select(bundle => bundle.Sid)];
        List<string?> open = [.. bundles.Select(bundle => IsOpen(bundle) ? bundle.Sid : null)];
        var items = scan.ListsAsync(SnapshotPart.BundleItems, sids, Default.WireItemAssignment, item => item.ObjectSid);
        var evaluations = scan.ListsAsync(SnapshotPart.BundleEvaluations, open, Default.WireEvaluation, evaluation => evaluation.ToEvaluation());
        await Task.WhenAll(items, evaluations);

        var (itemLists, evaluationLists) = (await items, await evaluations);
        return
        [
            .. bundles.Select((bundle, at) => bundle with
            {
                ItemSids = itemLists[at]?.OfType<string>().ToList(),
                Evaluations = evaluationLists[at],
            }),
        ];
    }

    // What Twilio has approved it has tested itself: nothing is learned from an older test.
    private static bool IsOpen(Bundle bundle) =>
        bundle.Status is null || !bundle.Status.EndsWith("-approved", StringComparison.OrdinalIgnoreCase);
}
