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

    public static Seen Show() => new("Newest evaluation", TwilioWords.Of("noncompliant"));
}
