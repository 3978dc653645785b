using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Twilio.Failures;
using OnboardingTracker.Twilio.Http;

namespace OnboardingTracker.Twilio.Reading;

/// <summary>Reads one object, or a list through all its pages.</summary>
internal sealed class ListReader(TwilioClient client)
{
    private const int InvalidPageToken = 21481;
    private const int NotFound = 20404;

    public async Task<T> ObjectAsync<T>(Session session, Call call, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using var answer = await client.GetAsync(session, call, session.Addresses.Of(call.Product, call.Path), 0, cancellationToken);
        RefuseOtherAccount(session, call, answer.RootElement);
        return Read(answer.RootElement, type);
    }

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

    public async Task<List<T>> ListAsync<T>(Session session, Call call, JsonTypeInfo<T> type, CancellationToken cancellationToken)
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
    public async Task<List<T>> FirstItemAsync<T>(Session session, Call call, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using var answer = await client.GetAsync(session, call, session.Addresses.Of(call.Product, call.FirstPage(1)), 0, cancellationToken);
        var items = new List<T>();
        AddItems(session, call, answer.RootElement, type, items);
        return items;
    }

    private async Task<List<T>> AllPagesAsync<T>(Session session, Call call, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        var items = new List<T>();
        var seen = new HashSet<Uri>();
        Uri? next = session.Addresses.Of(call.Product, call.FirstPage());
        while (next is not null)
        {
            if (seen.Count == call.SampleOf)
            {
                break;
            }

            if (!seen.Add(next) || seen.Count > call.PagesAtMost)
            {
                throw new UnreadableException(Problems.PagesWithoutEnd());
            }

            // A chain of pages takes as long as its length: the further it is, the less it may wait.
            using var answer = await client.GetAsync(session, call, next, urgency: seen.Count, cancellationToken);
            AddItems(session, call, answer.RootElement, type, items);
            next = Next(session, call, answer.RootElement);
        }

        return items;
    }

    private static void AddItems<T>(Session session, Call call, JsonElement page, JsonTypeInfo<T> type, List<T> items)
    {
        foreach (var item in Items(call, page))
        {
            RefuseOtherAccount(session, call, item);
            items.Add(Read(item, type));
        }
    }

    // meta.key names the array, because its name cannot be predicted; the 2010 API and single answers have no meta.
    private static JsonElement.ArrayEnumerator Items(Call call, JsonElement page)
    {
        if (page.ValueKind is JsonValueKind.Object)
        {
            var key = Meta(page, "key") ?? call.ListKey!;
            if ((page.TryGetProperty(key, out var list) || page.TryGetProperty(call.ListKey!, out list)) && list.ValueKind is JsonValueKind.Array)
            {
                return list.EnumerateArray();
            }
        }

        throw new UnreadableException(Problems.OtherShape());
    }

    private static Uri? Next(Session session, Call call, JsonElement page) => call.Paging switch
    {
        Paging.None => null,
        Paging.Token => Meta(page, "next_token") is { Length: > 0 } token
            ? session.Addresses.Of(call.Product, $"{call.FirstPage()}&Token={Uri.EscapeDataString(token)}")
            : null,
        Paging.Number => NextNumber(page) is { } number
            ? session.Addresses.Of(call.Product, string.Create(CultureInfo.InvariantCulture, $"{call.FirstPage()}&Page={number}"))
            : null,
        _ => NextLink(session, call, Meta(page, "next_page_url") ?? Text(page, "next_page_uri")),
    };

    private static Uri? NextLink(Session session, Call call, string? given) => string.IsNullOrEmpty(given)
        ? null
        : session.Addresses.Next(call.Product, given) ?? throw new UnreadableException(Problems.PageElsewhere());

    // Whether pages count from 0 or from 1 is not said, so one more than Twilio's own number is right either way.
    private static int? NextNumber(JsonElement page) =>
        !page.TryGetProperty("has_next", out var more) || more.ValueKind is not JsonValueKind.True ? null
        : page.TryGetProperty("current_page", out var current) && current.ValueKind is JsonValueKind.Number && current.TryGetInt32(out var number)
            ? number + 1
            : throw new UnreadableException(Problems.OtherShape());

    private static string? Meta(JsonElement page, string name) =>
        page.TryGetProperty("meta", out var meta) && meta.ValueKind is JsonValueKind.Object ? Text(meta, name) : null;

    private static string? Text(JsonElement element, string name) =>
        !element.TryGetProperty(name, out var value) || value.ValueKind is JsonValueKind.Null ? null
        : value.ValueKind is JsonValueKind.String ? value.GetString()
        : throw new UnreadableException(Problems.OtherShape());

    // The product APIs answer for the account of the key, whichever account the connection names.
    private static void RefuseOtherAccount(Session session, Call call, JsonElement item)
    {
        if (call.Part is not SnapshotPart.Subaccounts
            && item.ValueKind is JsonValueKind.Object
            && Text(item, "account_sid") is { Length: > 0 } owner
            && !string.Equals(owner, session.AccountSid, StringComparison.Ordinal))
        {
            throw new UnreadableException(Problems.OtherAccount(session.AccountSid, owner));
        }
    }

    private static T Read<T>(JsonElement element, JsonTypeInfo<T> type)
    {
        try
        {
            return element.Deserialize(type) ?? throw new UnreadableException(Problems.OtherShape());
        }
        catch (JsonException exception)
        {
            throw new UnreadableException(Problems.OtherShape(), exception);
        }
    }
}
