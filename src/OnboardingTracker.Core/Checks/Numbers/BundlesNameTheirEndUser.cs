using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Numbers;

/// <summary>Every regulatory bundle names the person or business that stands behind the number.</summary>
public sealed class BundlesNameTheirEndUser : ICheck
{
    public CheckDefinition Definition { get; } = new(
        "bundles-name-their-end-user",
        "Every regulatory bundle names its end user",
        [SnapshotPart.Bundles, SnapshotPart.BundleItems, SnapshotPart.EndUsers],
        [
            "an end user (object_sid IT...) of type individual or business in the bundle: passed",
            "an end user of another type: waiting",
            "a bundle without an end user: nothing yet",
            "no bundle of a planned country: nothing yet",
            "whose document was handed in: a person confirms it; personal data is not read",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile) => BundlePapers.Judge(Definition, account, profile, (bundle, items) =>
    {
        var sids = items.Where(BundlePapers.IsEndUser).ToList();
        return account.EndUsers is not { } users ? [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.EndUsers))]
            : sids.Count == 0 ? [Definition.NothingYet($"{Capital.Of(BundlePapers.NameOf(bundle))} names no end user yet.")]
            : sids.Select(sid => Judge(bundle, sid, users.FirstOrDefault(user => user.Sid == sid)));
    });

    private Finding Judge(Bundle bundle, string sid, EndUser? user)
    {
        var seen = new Seen($"End user {sid}", user?.Type?.ToLowerInvariant() ?? TwilioWords.NotSet);
        return user?.Type?.ToLowerInvariant() is "individual" or "business"
            ? Definition.Passed($"{Capital.Of(BundlePapers.NameOf(bundle))} names its end user.", seen)
            : Definition.UnknownValue($"The end user of {BundlePapers.NameOf(bundle)}", user?.Type, seen);
    }
}
