using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Delivery;

/// <summary>The account has looked numbers up.</summary>
public sealed class LookupIsUsed : ICheck
{
    public CheckDefinition Definition { get; } = new(
        "lookup-is-used",
        "Numbers were looked up with Twilio Lookup",
        [SnapshotPart.LookupUsage],
        [
            "count of usage category lookups or carrier-lookups above 0: passed",
            "0, or no record: nothing yet; the free format lookup may not be counted, and other ways to validate are as good",
            "where your application validates numbers: a person confirms it",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile) => account.LookupUsage switch
    {
        null => [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.LookupUsage))],
        var totals when totals.Any(total => total.Category?.ToLowerInvariant() is "lookups" or "carrier-lookups" && total.Count > 0) =>
            [Definition.Passed("The account has looked numbers up.", new Seen("Lookups so far", "some"))],
        _ => [Definition.NothingYet("Twilio counts no lookup for this account.", new Seen("Lookups so far", "none"))],
    };
}
