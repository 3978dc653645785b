using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Twilio.Reading;

namespace OnboardingTracker.Twilio.Tests.Examples;

/// <summary>An answer where the adapter looks for it: a Twilio that gives it for one part, and an empty account for the rest.</summary>
internal sealed class ServedExample : IAsyncDisposable
{
    /// <summary>The service, bundle or subscription that a list inside of one is asked for.</summary>
    private const string OuterSid = "XX00000000000000000000000000000001";

    /// <summary>An item of any of the outer lists, open, and a number that names an application.</summary>
    private const string Item =
        $$"""{ "sid": "{{OuterSid}}", "status": "draft", "port_in_request_sid": "{{OuterSid}}", "phone_number": "+12065550100", "sms_application_sid": "{{OuterSid}}" }""";

    private const string AnyAccount = "AC00000000000000000000000000000009";

    private readonly Call call;
    private readonly OperationAnswer example;
    private readonly string path;
    private FakeTwilio? twilio;
    private JsonNode? answer;

    private ServedExample(SnapshotPart part, OperationAnswer example)
    {
        this.example = example;
        AccountSid = part is SnapshotPart.Account ? (string)example.Answer["sid"]! : Owner(part, example.Answer) ?? AnyAccount;
        Inside = part switch
        {
            SnapshotPart.MessagingPrices => (string)example.Answer["iso_country"]!,
            SnapshotPart.Regulations => (string?)example.Answer["results"]!.AsArray().FirstOrDefault()?["iso_country"] ?? "US",
            _ => OuterSid,
        };
        call = Call.For(part, AccountSid, TimeProvider.System.GetUtcNow(), Inside);
        path = $"/{call.Product}{call.Path.Split('?')[0]}";
    }

    /// <summary>Whose the example is; the reader refuses what belongs to another account.</summary>
    public string AccountSid { get; }

    /// <summary>What the part is asked inside of.</summary>
    public string Inside { get; }

    public string BaseUrl => twilio!.BaseUrl;

    /// <summary>What should arrive, as it travelled: the items of the list, or the one object.</summary>
    public IReadOnlyList<JsonNode> Items => call.ListKey is null ? [answer!] : [.. ListOf(answer!).AsArray().Select(item => item!)];

    public static async Task<ServedExample> StartAsync(SnapshotPart part, OperationAnswer example)
    {
        var served = new ServedExample(part, example);
        served.twilio = await FakeTwilio.StartAsync(served.Answer);

        // The addresses of next pages lead to Twilio's hosts; here they must lead to this one.
        var text = example.Answer.ToJsonString().Replace(
            $"https://{served.call.Product}.twilio.com/", $"{served.twilio.Address}/{served.call.Product}/", StringComparison.Ordinal);
        served.answer = JsonNode.Parse(text);
        return served;
    }

    public ValueTask DisposeAsync() => twilio!.DisposeAsync();

    private string? Answer(HttpContext context)
    {
        var asked = context.Request.Path.Value!;
        if (asked == path)
        {
            context.Response.StatusCode = example.Status;
            return IsFirstPage(context.Request.Query) ? answer!.ToJsonString() : LastPage().ToJsonString();
        }

        return Outer(call.Topic.Part!.Value, AccountSid) is var (product, outerPath, key) && asked == $"/{product}{outerPath}"
            ? $$"""{ "meta": { "key": "{{key}}" }, "{{key}}": [{{Item}}] }"""
            : null;
    }

    // Page 0 is a first page, wherever pages are counted from.
    private static bool IsFirstPage(IQueryCollection query) =>
        !query.ContainsKey("PageToken") && !query.ContainsKey("Token") && (!query.TryGetValue("Page", out var page) || page == "0");

    private JsonNode LastPage()
    {
        var last = answer!.DeepClone();
        ListOf(last).AsArray().Clear();
        foreach (var (holder, name) in new (JsonNode?, string)[]
        {
            (last, "next_page_uri"), (last["meta"], "next_page_url"), (last["meta"], "next_token"), (last, "has_next"),
        })
        {
            if (holder?[name] is not null)
            {
                holder[name] = null;
            }
        }

        return last;
    }

    private JsonNode ListOf(JsonNode page) =>
        page[call.ListKey!] ?? throw new InvalidOperationException($"The example has no list \"{call.ListKey}\": {page.ToJsonString()}");

    private static string? Owner(SnapshotPart part, JsonNode node) => part is SnapshotPart.Subaccounts ? null : node switch
    {
        JsonObject members when members["account_sid"] is JsonValue owner && owner.GetValue<string>().Length > 0 => owner.GetValue<string>(),
        JsonObject members => members.Select(member => member.Value).OfType<JsonNode>().Select(value => Owner(part, value)).FirstOrDefault(found => found is not null),
        JsonArray items => items.OfType<JsonNode>().Select(item => Owner(part, item)).FirstOrDefault(found => found is not null),
        _ => null,
    };

    private static (string Product, string Path, string Key)? Outer(SnapshotPart part, string accountSid) =>
        Twilio.Reading.Inside.Of(part) is { } outer && Call.For(outer, accountSid, TimeProvider.System.GetUtcNow()) is { ListKey: { } key } call
            ? (call.Product, call.Path, key)
            : null;
}
