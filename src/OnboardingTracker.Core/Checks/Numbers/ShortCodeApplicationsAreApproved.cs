using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Numbers;

/// <summary>The applications for short codes are approved.</summary>
public sealed class ShortCodeApplicationsAreApproved : ICheck
{
    public CheckDefinition Definition { get; } = new(
        "short-code-applications-are-approved",
        "Every short code application is approved",
        [SnapshotPart.ShortCodeApplications],
        [
            "state APPROVED: passed",
            "state TWILIO_REVIEW, IN_PROVISIONING: waiting on Twilio",
            "state PENDING_CARRIER: waiting on a carrier",
            "state PENDING_PAYMENT: waiting on a person, to pay",
            "state DRAFT: nothing yet, begun",
            "state CORRECTIONS_NEEDED, PAYMENT_FAILED: not passed",
            "state CANCELED, ARCHIVED: not judged",
            "any other state: waiting",
            "no application that counts: nothing yet",
            "applications of countries that are not planned: not judged",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile)
    {
        if (account.ShortCodeApplications is not { } applications)
        {
            return [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.ShortCodeApplications))];
        }

        var counting = applications
            .Where(one => PlannedCountry.MayBe(one.IsoCountry, profile) && one.State?.ToUpperInvariant() is not ("CANCELED" or "ARCHIVED"))
            .Select(Judge)
            .ToList();
        return counting.Count > 0 ? counting : [Definition.NothingYet("No application for a short code is under way.")];
    }

    private Finding Judge(ShortCodeApplication one)
    {
        var what = $"The short code application \"{one.FriendlyName ?? one.Sid}\"";
        var seen = new Seen($"Application \"{one.FriendlyName ?? one.Sid}\"", TwilioWords.Of(one.State));
        Finding Waits(string on) => Definition.Waiting($"{what} is on its way.", on, one.DateUpdated, seen);
        return one.State?.ToUpperInvariant() switch
        {
            "APPROVED" => Definition.Passed($"{what} is approved.", seen),
            "TWILIO_REVIEW" or "IN_PROVISIONING" => Waits("Twilio"),
            "PENDING_CARRIER" => Waits("a carrier"),
            "PENDING_PAYMENT" => Waits($"{WhoActs.Person}, to pay the lease"),
            "DRAFT" => Definition.Draft($"{what} is a draft.", $"Complete {one.Sid} and hand it in: {InConsole.ShortCodes}.", seen),
            "CORRECTIONS_NEEDED" => Definition.NotPassed(
                $"{what} needs corrections.", [$"Open {one.Sid}, correct what the reviewer names and hand it in again: {InConsole.ShortCodes}."], seen),
            "PAYMENT_FAILED" => Definition.NotPassed(
                $"The payment for {what[0..1].ToLowerInvariant()}{what[1..]} failed.",
                ["Check the payment method in the Billing Center.", $"Pay again for {one.Sid}: {InConsole.ShortCodes}."],
                seen),
            _ => Definition.UnknownValue(what, one.State, seen),
        };
    }
}
