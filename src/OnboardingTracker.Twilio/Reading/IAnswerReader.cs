using System.Text.Json.Serialization.Metadata;

namespace OnboardingTracker.Twilio.Reading;

/// <summary>Asks one question and reads its answer into the records of Wire. Which pages there are to ask for is for <see cref="ListReader"/>.</summary>
internal interface IAnswerReader
{
    /// <summary>Throws <see cref="Failures.UnreadableException"/> when there is no answer or it is not understood.</summary>
    Task<Answer<T>> ReadAsync<T>(Question question, JsonTypeInfo<T> type, CancellationToken cancellationToken);

    /// <summary>
    /// The same for one page of many: says where the next page is as soon as the answer is there, so that it is asked for while the items of this one are
    /// read. A thousand of them take a third as long to read as Twilio takes to answer.
    /// </summary>
    async Task<Page<T>> ReadPageAsync<T>(Question question, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        var answer = await ReadAsync(question, type, cancellationToken);
        return new(Task.FromResult(answer.Items), answer.Next);
    }
}

/// <summary>One page of many, of which the items may still be under way.</summary>
/// <param name="Items">Fails with <see cref="Failures.UnreadableException"/> when they are not understood.</param>
/// <param name="Next">Where the next page is; null when there is none.</param>
internal sealed record Page<T>(Task<IReadOnlyList<T>> Items, Uri? Next);

/// <summary>What one answer held.</summary>
/// <param name="Items">The items of a page; of a question for one object, that object.</param>
/// <param name="Next">Where the next page is; null when there is none.</param>
internal sealed record Answer<T>(IReadOnlyList<T> Items, Uri? Next);
