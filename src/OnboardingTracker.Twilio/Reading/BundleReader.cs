using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Twilio.Failures;
using static OnboardingTracker.Twilio.Wire.WireJson;

namespace OnboardingTracker.Twilio.Reading;

/// <summary>Reads the regulatory bundles, what was put into each, and Twilio's test of those that are not approved.</summary>
internal static class BundleReader
{
    public static async Task<IReadOnlyList<Bundle>?> ReadAsync(Scan scan)
    {
        Problem? problem = null;
        var bundles = await scan.ListAsync(SnapshotPart.Bundles, Default.WireBundle, bundle => bundle.ToBundle(), met => problem = met);
        if (bundles is null)
        {
            foreach (var part in Inside.PartsOf(SnapshotPart.Bundles))
            {
                scan.Fail(part, problem!);
            }

            return null;
        }

        List<string> sids = [.. bundles.Select(bundle => bundle.Sid)];
        List<string> open = [.. bundles.Where(IsOpen).Select(bundle => bundle.Sid)];
        var items = scan.ListsAsync(SnapshotPart.BundleItems, sids, Default.WireItemAssignment, item => item.ObjectSid);
        var evaluations = scan.ListsAsync(SnapshotPart.BundleEvaluations, open, Default.WireEvaluation, evaluation => evaluation.ToEvaluation());
        await Task.WhenAll(items, evaluations);

        var (itemLists, evaluationLists) = (await items, await evaluations);
        return
        [
            .. bundles.Select((bundle, at) => bundle with
            {
                ItemSids = itemLists[at]?.OfType<string>().ToList(),
                Evaluations = open.IndexOf(bundle.Sid) is var place and >= 0 ? evaluationLists[place] : null,
            }),
        ];
    }

    // What Twilio has approved it has tested itself: nothing is learned from an older test.
    private static bool IsOpen(Bundle bundle) =>
        bundle.Status is null || !bundle.Status.EndsWith("-approved", StringComparison.OrdinalIgnoreCase);
}
