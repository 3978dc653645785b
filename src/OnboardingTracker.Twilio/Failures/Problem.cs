using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Twilio.Failures;

/// <summary>Why something could not be read, before it is known which part of the account it concerns.</summary>
/// <param name="IsUnauthorized">A 401: whether the key is wrong or only too small shows when the other parts are settled.</param>
internal sealed record Problem(FailureReason Reason, string Sentence, int? Code = null, bool IsUnauthorized = false);

/// <summary>Carries a problem from where it is met to the part it spoils.</summary>
internal sealed class UnreadableException(Problem problem, Exception? inner = null) : Exception(problem.Sentence, inner)
{
    public Problem Problem { get; } = problem;
}
