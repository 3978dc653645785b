using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Numbers;

/// <summary>What the newest of Twilio's tests found missing in a bundle or a customer profile.</summary>
internal static class EvaluationFaults
{
    /// <summary>Nothing when the newest test passed, or none was read.</summary>
    public static IReadOnlyList<RegistrationError> Of(IReadOnlyList<BundleEvaluation>? evaluations)
    {
        var newest = evaluations?.MaxBy(evaluation => evaluation.DateCreated ?? DateTimeOffset.MinValue);
        return string.Equals(newest?.Status, "noncompliant", StringComparison.OrdinalIgnoreCase)
            ? newest!.Failures.Count > 0 ? newest.Failures : [new RegistrationError(null, "Twilio's evaluation names no reason", [], null)]
            : [];
    }

    /// <summary>
    /// What an evaluation that was asked for and not read leaves open: whether what was handed in, or is about to be, lacks something. They are asked for
    /// only while nothing is approved; a refusal and an approval stand without them.
    /// </summary>
    public static Finding? Unread(
        CheckDefinition definition, AccountSnapshot account, SnapshotPart part, string? status, IReadOnlyList<BundleEvaluation>? evaluations) =>
        evaluations is null && status?.ToLowerInvariant() is ("draft" or "pending-review" or "in-review") && account.Failures.Any(failure => failure.Part == part)
            ? definition.CouldNotCheck(account.FailureOf(part))
            : null;

    public static Seen Show() => new("Newest evaluation", TwilioWords.Of("noncompliant"));
}
