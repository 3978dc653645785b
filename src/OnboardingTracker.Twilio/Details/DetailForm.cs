using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using OnboardingTracker.Core.CloserLooks;
using OnboardingTracker.Twilio.Failures;
using OnboardingTracker.Twilio.Http;
using OnboardingTracker.Twilio.Reading;

namespace OnboardingTracker.Twilio.Details;

/// <summary>How a detail is asked for and what its answer is read into.</summary>
internal abstract partial class DetailForm(Topic topic, string call)
{
    /// <summary>A closer look shows a few: of a long list only the beginning is asked for.</summary>
    private const int ItemsAtOnce = 50;

    public Topic Topic => topic;

    /// <summary>The array in the answer when the answer does not name it itself; null when the answer is one object.</summary>
    public string? ListKey { get; init; }

    /// <summary>The query, with {At} for the place; empty when there is none.</summary>
    public string Query { get; init; } = "";

    /// <summary>All comes at once, and Twilio takes no page size.</summary>
    public bool IsWhole { get; init; }

    /// <summary>What has to be asked first, and which of its values the place is; null when the place is known.</summary>
    public Via? Via { get; init; }

    /// <summary>What an item of the answer is read into.</summary>
    public abstract JsonTypeInfo Type { get; }

    /// <summary>The product that answers: "messaging".</summary>
    public string Product { get; } = call.Split(' ')[1].Split('.')[0];

    /// <param name="places">The values of the path's places from the outermost to the innermost; more than the path has is fine.</param>
    public Call CallFor(string accountSid, IReadOnlyList<string> places)
    {
        var path = call.Split(' ', 3)[2];
        var open = Place().Matches(path).Count(place => place.Value != "{AccountSid}");
        var values = new Queue<string>(places.TakeLast(open));
        return new(
            topic,
            Product,
            Place().Replace(path, place => place.Value == "{AccountSid}" ? accountSid : Safe(values.Dequeue()))
                + Query.Replace("{At}", Query.Contains("{At}", StringComparison.Ordinal) ? Safe(places[^1]) : "", StringComparison.Ordinal),
            ListKey)
        {
            Paging = ListKey is null || IsWhole ? Paging.None : Paging.Link,
        };
    }

    /// <summary>Throws <see cref="UnreadableException"/>; what Twilio says is not there (404, 20404) is an empty answer.</summary>
    public async Task<DetailPage> AskAsync(ListReader reader, Session session, Call asked, CancellationToken cancellationToken)
    {
        var page = await ReadAsync(reader, session, asked, cancellationToken);
        return new([.. page.Items.Select(item => DetailValues.Of(Type, item))], page.Next is not null);
    }

    /// <summary>The one object or the first page, as records of Wire.</summary>
    public abstract Task<Answer<object>> ReadAsync(ListReader reader, Session session, Call asked, CancellationToken cancellationToken);

    protected static async Task<Answer<T>> PageAsync<T>(
        ListReader reader, Session session, Call asked, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        asked.ListKey is null
            ? new(await reader.NoneOrOneAsync(session, asked, type, cancellationToken), Next: null)
            : await reader.FirstPageAsync(session, asked, type, ItemsAtOnce, cancellationToken);

    // It becomes a piece of an address: escaped, and nothing that could lead elsewhere.
    private static string Safe(string place) => place.Trim('.').Length > 0 ? Uri.EscapeDataString(place) : throw new UnreadableException(Problems.OtherShape());

    [GeneratedRegex(@"\{\w+\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}

/// <summary>The form of answers that are read into one record of Wire.</summary>
internal sealed class DetailForm<TWire>(Topic topic, string call, JsonTypeInfo<TWire> type) : DetailForm(topic, call)
    where TWire : class
{
    public DetailForm(DetailDefinition definition, JsonTypeInfo<TWire> type)
        : this(Topic.Of(definition), definition.Call, type)
    {
    }

    public override JsonTypeInfo Type => type;

    public override async Task<Answer<object>> ReadAsync(ListReader reader, Session session, Call asked, CancellationToken cancellationToken)
    {
        var page = await PageAsync(reader, session, asked, type, cancellationToken);
        return new([.. page.Items], page.Next);
    }
}

/// <summary>What has to be asked before a detail can be.</summary>
/// <param name="Outer">The question whose answer names the places.</param>
/// <param name="Key">The value that is the place, by Twilio's name; of something inside of it both names with a dot between.</param>
internal sealed record Via(DetailForm Outer, string Key)
{
    /// <summary>The places that an answer names, each once.</summary>
    public IEnumerable<string> PlacesIn(DetailPage page) => page.Items.SelectMany(item => In(item, Key)).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> In(DetailItem item, string key)
    {
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        return item.Values.GetValueOrDefault(dot < 0 ? key : key[..dot]) switch
        {
            string text => [text],
            IReadOnlyList<DetailItem> inner when dot > 0 => inner.SelectMany(one => In(one, key[(dot + 1)..])),
            _ => [],
        };
    }
}

/// <summary>What one request brought: the one object or the first page, and whether there is more.</summary>
internal sealed record DetailPage(IReadOnlyList<DetailItem> Items, bool HasMore);
