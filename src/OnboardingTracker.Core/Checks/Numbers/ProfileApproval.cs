using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Numbers;

/// <summary>Whether a customer profile is approved and stays so; the same rule for the account's own profile and for the one a brand stands on.</summary>
internal static class ProfileApproval
{
    /// <param name="kind">What it is called: "primary customer profile".</param>
    /// <param name="consequence">What a rejected one means, as a sentence.</param>
    public static Finding Judge(CheckDefinition definition, AccountSnapshot account, CustomerProfile profile, string kind, string consequence) =>
        EvaluationFaults.Unread(definition, account, SnapshotPart.ProfileEvaluations, profile.Status, profile.Evaluations)
        ?? ByStatus(definition, account, profile, kind, consequence, "Customer profile");

    /// <summary>The same where no evaluations are read.</summary>
    /// <param name="label">What its line of what Twilio shows begins with.</param>
    public static Finding ByStatus(
        CheckDefinition definition, AccountSnapshot account, CustomerProfile profile, string kind, string consequence, string label)
    {
        var what = $"the {kind} \"{profile.FriendlyName ?? profile.Sid}\"";
        var renew = $"Update the profile and submit it again: {InConsole.CustomerProfiles}.";
        var seen = new Seen($"{label} {profile.Sid}", TwilioWords.Of(profile.Status));
        var missing = EvaluationFaults.Of(profile.Evaluations);
        return profile.Status?.ToLowerInvariant() switch
        {
            "twilio-approved" => ValidUntil.Judge(definition, account, what, profile.ValidUntil, renew, seen)
                ?? definition.Passed($"Twilio approved {what}.", seen),
            "draft" or "pending-review" or "in-review" when missing.Count > 0 => definition.NotPassed(
                $"{Capital.Of(what)} does not meet its policy.",
                Corrections.Of(missing, $"Complete the profile {profile.Sid} and submit it again: {InConsole.CustomerProfiles}."),
                seen,
                EvaluationFaults.Show()),
            "pending-review" or "in-review" => definition.Waiting($"Twilio is reviewing {what}.", on: "Twilio", profile.DateUpdated, seen),
            "draft" => definition.Draft(
                $"The {kind} is a draft. Nobody has handed it in.",
                $"Complete the profile and submit it for review: {InConsole.CustomerProfiles}.",
                seen),
            "twilio-rejected" => definition.NotPassed(
                $"Twilio rejected {what}. {consequence}",
                Corrections.Of(profile.Errors, $"Submit the profile again: {InConsole.CustomerProfiles}."),
                seen),
            _ => definition.UnknownValue($"The {kind}", profile.Status, seen),
        };
    }
}
