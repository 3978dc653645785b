using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Compliance;

/// <summary>Twilio offers its daily list of deactivated US numbers to this account.</summary>
public sealed class DeactivatedNumbersCanBeFetched : ICheck
{
    public CheckDefinition Definition { get; } = new(
        "deactivated-numbers-can-be-fetched",
        "Twilio offers the list of deactivated US numbers",
        [SnapshotPart.Deactivations],
        [
            "307 with redirect_to: passed; the address is not followed",
            "an answer without it: waiting",
            "whether a job takes those numbers off your lists: a person confirms it",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile) => account.Deactivations switch
    {
        null => [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.Deactivations))],
        { IsOffered: true } => [Definition.Passed("Twilio offers the list of deactivated numbers to this key.", new Seen("List of deactivated numbers", "offered"))],
        _ => [Definition.UnknownValue("The answer about deactivated numbers", null, new Seen("List of deactivated numbers", "not offered"))],
    };
}
