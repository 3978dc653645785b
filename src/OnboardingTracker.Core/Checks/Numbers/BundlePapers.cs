using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Numbers;

/// <summary>The common way of the checks on what is inside of bundles: unread, no bundle of the plan yet, or each bundle is judged.</summary>
internal static class BundlePapers
{
    public static IEnumerable<Finding> Judge(
        CheckDefinition definition, AccountSnapshot account, Profile profile, Func<Bundle, IReadOnlyList<string>, IEnumerable<Finding>> judge)
    {
        if (account.Bundles is not { } bundles)
        {
            return [definition.CouldNotCheck(account.FailureOf(SnapshotPart.Bundles))];
        }

        var planned = bundles.Where(bundle => PlannedCountry.MayBe(bundle.IsoCountry, profile)).ToList();
        return planned.Count == 0
            ? [definition.NothingYet("No regulatory bundle of the plan is there yet.")]
            : planned.SelectMany(bundle => bundle.ItemSids is { } items
                ? judge(bundle, items)
                : [definition.CouldNotCheck(account.FailureOf(SnapshotPart.BundleItems))]);
    }

    public static bool IsDocument(string sid) => sid.StartsWith("RD", StringComparison.Ordinal);

    public static bool IsEndUser(string sid) => sid.StartsWith("IT", StringComparison.Ordinal);

    public static string NameOf(Bundle bundle) => $"the bundle {bundle.FriendlyName ?? bundle.Sid}";
}
