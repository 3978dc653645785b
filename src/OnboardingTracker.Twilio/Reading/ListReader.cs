using System.Text.Json.Serialization.Metadata;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Twilio.Failures;
using OnboardingTracker.Twilio.Http;

namespace OnboardingTracker.Twilio.Reading;

/// <summary>Reads one object, or a list through all its pages.</summary>
internal sealed class ListReader(IAnswerReader answers)
{
    private const int InvalidPageToken = 21481;
    private const int NotFound = 20404;

    public async Task<T> ObjectAsync<T>(Session session, Call call, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        (await answers.ReadAsync(new(session, call), type, cancellationToken)).Items[0];

    /// <summary>One object, or none where Twilio says that there is none (404, 20404); any other 404 is a product that is not there.</summary>
    public async Task<List<T>> NoneOrOneAsync<T>(Session session, Call call, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        try
        {
            return [await ObjectAsync(session, call, type, cancellationToken)];
        }
        catch (UnreadableException exception) when (exception.Problem is { Reason: FailureReason.NotEnabled, Code: NotFound })
        {
            return [];
        }
    }

    public async Task<List<T>> ListAsync<T>(Session session, Call call, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        (await SampleAsync(session, call, type, cancellationToken)).Items;

    /// <summary>The same, and whether there is more than <see cref="Call.SampleOf"/> let through.</summary>
    public async Task<Sample<T>> SampleAsync<T>(Session session, Call call, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        try
        {
            return await AllPagesAsync(session, call, type, cancellationToken);
        }
        catch (UnreadableException exception) when (exception.Problem.Code is InvalidPageToken)
        {
            // Tokens die when a list changes under them: once more from the start.
            return await AllPagesAsync(session, call, type, cancellationToken);
        }
    }

    /// <summary>The smallest page, to see whether a list can be read at all.</summary>
    public async Task<IReadOnlyList<T>> FirstItemAsync<T>(Session session, Call call, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        (await answers.ReadAsync(new(session, call) { PageSize = 1 }, type, cancellationToken)).Items;

    /// <summary>
    /// The first page, with at most so many items, and where the next would be; nothing where Twilio says that there is none (404, 20404). A next page that
    /// leads elsewhere is refused all the same.
    /// </summary>
    public async Task<Answer<T>> FirstPageAsync<T>(Session session, Call call, JsonTypeInfo<T> type, int size, CancellationToken cancellationToken)
    {
        try
        {
            return await answers.ReadAsync(new(session, call) { PageSize = size }, type, cancellationToken);
        }
        catch (UnreadableException exception) when (exception.Problem is { Reason: FailureReason.NotEnabled, Code: NotFound })
        {
            return new([], Next: null);
        }
    }

    private async Task<Sample<T>> AllPagesAsync<T>(Session session, Call call, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        var pages = new List<Task<IReadOnlyList<T>>>();
        try
        {
            var hasMore = await AskForPagesAsync(pages, session, call, type, cancellationToken);
            return new([.. (await Task.WhenAll(pages)).SelectMany(items => items)], hasMore);
        }
        catch (UnreadableException)
        {
            // Pages are read while the next is asked for. Whatever that one says, what belongs to another account is the graver answer.
            await ((Task)Task.WhenAll(pages)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (pages.Select(items => items.Exception?.InnerException).OfType<UnreadableException>().FirstOrDefault(IsOfAnotherAccount) is { } refusal)
            {
                throw new UnreadableException(refusal.Problem, refusal);
            }

            throw;
        }
    }

    /// <summary>Adds the items of each page while they are still under way. True when a sample ended before the list did.</summary>
    private async Task<bool> AskForPagesAsync<T>(
        List<Task<IReadOnlyList<T>>> pages, Session session, Call call, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        var seen = new HashSet<Uri>();
        using var place = new ChainPlace();
        Uri? page = null;
        for (var asked = 1; ; asked++)
        {
            // A chain of pages takes as long as its length: the further it is, the less it may wait.
            var answer = await answers.ReadPageAsync(new(session, call) { Page = page, Urgency = asked, Place = place }, type, cancellationToken);
            pages.Add(answer.Items);
            page = answer.Next;
            if (page is null || asked == call.SampleOf || answer.Items.IsFaulted)
            {
                return page is not null;
            }

            if (!seen.Add(page) || asked == call.PagesAtMost)
            {
                throw new UnreadableException(Problems.PagesWithoutEnd());
            }
        }
    }

    private static bool IsOfAnotherAccount(UnreadableException exception) => exception.Problem.Reason is FailureReason.OtherAccount;
}

/// <summary>The items of a list, or of its first pages.</summary>
/// <param name="HasMore">There are more items than these.</param>
internal sealed record Sample<T>(List<T> Items, bool HasMore);
