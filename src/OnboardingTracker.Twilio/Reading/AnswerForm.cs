using System.Globalization;
using System.Text.Json;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Twilio.Failures;
using OnboardingTracker.Twilio.Http;

namespace OnboardingTracker.Twilio.Reading;

/// <summary>What is around the items of an answer: where they are, whose they are, and where the next page is. The same for every reader.</summary>
internal static class AnswerForm
{
    /// <summary>The items of a page, or the one object; refused as a whole when one is another account's.</summary>
    public static IReadOnlyList<JsonElement> Items(Question question, JsonElement answer)
    {
        IReadOnlyList<JsonElement> items = question.Call.ListKey is null ? [answer] : [.. List(question.Call, answer)];
        foreach (var item in items)
        {
            RefuseOtherAccount(question.Session, question.Call, item);
        }

        return items;
    }

    /// <summary>Where the next page is; null when there is none. An address outside of the product is refused.</summary>
    public static Uri? Next(Question question, JsonElement answer) => answer.ValueKind is JsonValueKind.Object
        ? NextPage(question, answer)
        : throw new UnreadableException(Problems.OtherShape());

    // meta.key names the array, because its name cannot be predicted; the 2010 API and single answers have no meta.
    private static JsonElement.ArrayEnumerator List(Call call, JsonElement page)
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

    private static Uri? NextPage(Question question, JsonElement page) => question.Call.Paging is Paging.Index
        ? NextIndex(question, page)
        : NextPage(question.Session, question.Call, page);

    private static Uri? NextPage(Session session, Call call, JsonElement page) => call.Paging switch
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

    // A server that pays no heed to where we want to begin would send the same people again and again.
    private static Uri? NextIndex(Question question, JsonElement page)
    {
        var asked = question.StartIndex;
        if (Whole(page, "startIndex") is { } given && given != asked)
        {
            throw new UnreadableException(Problems.OtherShape());
        }

        var read = List(question.Call, page).Count();
        if (Whole(page, "totalResults") is not { } total || asked + read > total)
        {
            return null;
        }

        return read > 0
            ? question.Session.Addresses.Of(question.Call.Product, question.Call.With(Question.StartingAt(asked + read)))
            : throw new UnreadableException(Problems.OtherShape());
    }

    private static int? Whole(JsonElement page, string name) =>
        !page.TryGetProperty(name, out var value) || value.ValueKind is JsonValueKind.Null ? null
        : value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var number) ? number
        : throw new UnreadableException(Problems.OtherShape());

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
        if (call.Topic is { Part: not SnapshotPart.Subaccounts, Credential: not CredentialTier.Organization }
            && item.ValueKind is JsonValueKind.Object
            && Text(item, "account_sid") is { Length: > 0 } owner
            && !string.Equals(owner, session.AccountSid, StringComparison.Ordinal))
        {
            throw new UnreadableException(Problems.OtherAccount(session.AccountSid, owner));
        }
    }
}
