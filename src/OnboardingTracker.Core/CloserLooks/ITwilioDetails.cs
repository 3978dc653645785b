using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.CloserLooks;

/// <summary>Answers single questions about an account. Never changes anything, never sends anything; every question may fail on its own.</summary>
public interface ITwilioDetails
{
    /// <summary>Asks all questions side by side, and stops with those it has when the time for a closer look is up.</summary>
    /// <returns>One answer for each question, in their order.</returns>
    Task<IReadOnlyList<DetailAnswer>> LookAsync(
        TwilioCredentials credentials, IReadOnlyList<DetailQuestion> questions, CancellationToken cancellationToken);
}

/// <summary>One thing to ask for.</summary>
/// <param name="At">The SID, country or word that it is asked at; "" when it is asked once for the account.</param>
public sealed record DetailQuestion(Detail Detail, string At = "");

/// <summary>What came back.</summary>
/// <param name="Items">What there is; the one object, or the first page of a list. Empty when Twilio says that there is none.</param>
/// <param name="HasMore">There are more than these.</param>
/// <param name="Failure">Why it, or a piece of it, could not be read; null when all was.</param>
/// <param name="ReadAt">When Twilio answered, or failed to.</param>
public sealed record DetailAnswer(IReadOnlyList<DetailItem> Items, bool HasMore, DetailFailure? Failure, DateTimeOffset ReadAt);

/// <summary>
/// One resource of an answer. Values by Twilio's names: a <see cref="string"/>, <see cref="bool"/>, <see cref="decimal"/> or <see cref="DateTimeOffset"/>,
/// a list of strings, or a list of items for what stands inside of it. A field that Twilio left empty is not there.
/// </summary>
public sealed record DetailItem(IReadOnlyDictionary<string, object> Values);

/// <summary>Why a question has no answer. A failure to look is never a failed step.</summary>
/// <param name="Sentence">What happened, why, and what to do, for the person.</param>
/// <param name="Code">Twilio's error code when it gave one.</param>
public sealed record DetailFailure(FailureReason Reason, string Sentence, int? Code = null);
