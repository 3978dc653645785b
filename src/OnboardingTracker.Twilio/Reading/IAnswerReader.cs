using System.Text.Json.Serialization.Metadata;

namespace OnboardingTracker.Twilio.Reading;

/// <summary>Asks one question and reads its answer into the records of Wire. Which pages there are to ask for is for <see cref="ListReader"/>.</summary>
internal interface IAnswerReader
{
    /// <summary>Throws <see cref="Failures.UnreadableException"/> when there is no answer or it is not understood.</summary>
    Task<Answer<T>> ReadAsync<T>(Question question, JsonTypeInfo<T> type, CancellationToken cancellationToken);
}

/// <summary>What one answer held.</summary>
/// <param name="Items">The items of a page; of a question for one object, that object.</param>
/// <param name="Next">Where the next page is; null when there is none.</param>
internal sealed record Answer<T>(IReadOnlyList<T> Items, Uri? Next);
