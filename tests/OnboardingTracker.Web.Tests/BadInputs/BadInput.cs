using System.Text;
using System.Text.Json.Nodes;

namespace OnboardingTracker.Web.Tests.BadInputs;

/// <summary>A case of bad-inputs.json.</summary>
internal sealed class BadInput(JsonObject text)
{
    private const string Base =
        """
        {"name":"US launch","customer":null,"profile":{"teamType":"smallTeam","countries":["US","DE"],"useCases":["alerts"],"messagesPerDay":40000,"peakPerSecond":12,"twoWay":true,"mms":false,"voice":false,"whatsApp":false,"targetDate":"2027-01-15","invoiced":false}}
        """;

    private static readonly Lazy<IReadOnlyDictionary<string, JsonObject>> Known = new(Read);

    public static IEnumerable<string> Ids => Known.Value.Keys;

    public string Id { get; } = (string)text["id"]!;

    public string Area { get; } = (string)text["area"]!;

    public CasePart Send { get; } = new(text["send"]!.AsObject());

    public CasePart Expect { get; } = new(text["expect"]!.AsObject());

    /// <summary>Anew each time: of each reading it is known what was looked at.</summary>
    public static BadInput Of(string id) => new(Known.Value[id]);

    /// <summary>The last thing that a test of a case does: what the case sends or expects and the test has not looked at, it has not held either.</summary>
    public void AssertReadWhole()
    {
        Assert.True(Send.Unread.Count == 0, $"{Id} sends what this test does not read: {string.Join(", ", Send.Unread)}.");
        Assert.True(Expect.Unread.Count == 0, $"{Id} expects what this test does not read: {string.Join(", ", Expect.Unread)}.");
    }

    /// <summary>The body as bytes; null when there is none.</summary>
    public byte[]? Body()
    {
        if ((string?)Send["bodyHex"] is { } hex)
        {
            return Convert.FromHexString(hex);
        }

        if (Send["body"] is JsonValue exact)
        {
            return Encoding.UTF8.GetBytes((string)exact!);
        }

        var generate = Send["generate"]?.AsObject();
        if (generate is not null && generate["at"] is null)
        {
            return Encoding.UTF8.GetBytes(Generated(generate));
        }

        // What has half a character in it must go as it stands: no serializer would write it.
        var json = (string?)Send["base"] == "onboarding" ? JsonNode.Parse(Base) : Send["json"]?.DeepClone();
        json ??= generate is null ? null : new JsonObject();
        if (json is null)
        {
            return null;
        }

        foreach (var (pointer, value) in Send["set"]?.AsObject() ?? [])
        {
            Set(json, pointer, value?.DeepClone());
        }

        foreach (var pointer in Send["remove"]?.AsArray() ?? [])
        {
            var (parent, name) = Parent(json, (string)pointer!);
            parent.AsObject().Remove(name);
        }

        if (generate is not null)
        {
            Set(json, (string)generate["at"]!, GeneratedNode(generate));
        }

        return Encoding.UTF8.GetBytes(json.ToJsonString());
    }

    /// <summary>The text that was generated into the body, to be found again.</summary>
    public string? GeneratedText() => Send["generate"] is JsonObject generate ? Generated(generate) : null;

    public static string Generated(JsonObject generate)
    {
        var times = (int?)generate["times"] ?? 1;
        return new StringBuilder((string?)generate["prefix"])
            .Insert(((string?)generate["prefix"] ?? "").Length, (string?)generate["repeat"] ?? "", times)
            .Append((string?)generate["middle"])
            .Append(string.Concat(Enumerable.Repeat((string?)generate["repeatAfter"] ?? "", times)))
            .Append((string?)generate["suffix"])
            .ToString();
    }

    private static JsonNode GeneratedNode(JsonObject generate) => generate["repeatItem"] is { } item
        ? new JsonArray([.. Enumerable.Range(0, (int)generate["times"]!).Select(_ => item.DeepClone())])
        : Generated(generate);

    private static void Set(JsonNode json, string pointer, JsonNode? value)
    {
        var (parent, name) = Parent(json, pointer);
        parent[name] = value;
    }

    private static (JsonNode Parent, string Name) Parent(JsonNode json, string pointer)
    {
        var parts = pointer.Split('/')[1..];
        return (parts[..^1].Aggregate(json, (at, part) => at[part]!), parts[^1]);
    }

    private static Dictionary<string, JsonObject> Read()
    {
        using var file = File.OpenRead(Path.Combine(Architecture.Solution.Root, "tests", "OnboardingTracker.Web.Tests", "BadInputs", "bad-inputs.json"));
        return JsonNode.Parse(file)!["cases"]!.AsArray()
            .Select(one => one!.AsObject())
            .ToDictionary(one => (string)one["id"]!, StringComparer.Ordinal);
    }
}
