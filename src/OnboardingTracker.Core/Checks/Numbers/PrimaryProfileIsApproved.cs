using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Numbers;

/// <summary>The account's primary customer profile is approved; without it Twilio refuses to send for any account.</summary>
public sealed class PrimaryProfileIsApproved : ICheck
{
    public CheckDefinition Definition { get; } = new(
        "primary-profile-is-approved",
        "The primary customer profile is approved",
        [SnapshotPart.CustomerProfiles, SnapshotPart.ProfileEvaluations],
        [
            $"judged: the profiles with policy_sid {CustomerProfile.PrimaryBusinessPolicySid} (business) or {CustomerProfile.StarterPolicySid} (starter)",
            "status twilio-approved: passed",
            "status pending-review, in-review: waiting on Twilio",
            "status draft: nothing yet, begun",
            "status twilio-rejected: not passed",
            "any other status: waiting",
            "not approved, and the newest evaluation noncompliant: not passed, with what the profile lacks",
            "newest evaluation compliant, or none made: the status decides; evaluations not read: could not check",
            ValidUntil.Rule,
            "no primary profile: nothing yet; messages end with error 21608",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile)
    {
        if (account.CustomerProfiles is not { } profiles)
        {
            return [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.CustomerProfiles))];
        }

        var primary = profiles.Where(candidate => candidate.IsPrimary).ToList();
        return primary.Count == 0
            ? [Definition.NothingYet("The account has no primary customer profile yet. Without it messages fail (21608).")]
            : primary.Select(candidate => ProfileApproval.Judge(
                Definition, account, candidate, "primary customer profile", "Until it is approved, messages fail (21608)."));
    }
}
