using System.Text.Json.Nodes;
using OnboardingTracker.Simulator.Answers;

namespace OnboardingTracker.Simulator.Faults;

/// <summary>Four ways an answer can be nonsense although its status says 200.</summary>
internal static class SpoiledBody
{
    public const string Html = "html";
    public const string Half = "half";
    public const string Empty = "empty";
    public const string Types = "types";

    public static Answer Of(Answer answer, string how) => how switch
    {
        Html => answer with
        {
            ContentType = "text/html; charset=utf-8",
            Body = "<!doctype html><html><head><title>We'll be right back</title></head><body><h1>Be right back</h1></body></html>"u8.ToArray(),
        },
        Half => answer with { Body = answer.Body[..(answer.Body.Length / 2)] },
        Empty => answer with { Body = [] },
        Types => answer with { Body = System.Text.Encoding.UTF8.GetBytes(Confused(JsonNode.Parse(answer.Body))!.ToJsonString()) },
        _ => throw new ArgumentOutOfRangeException(nameof(how), how, "Unknown way to spoil an answer."),
    };

    // Lists become objects as well, so that even a reader that takes any scalar meets a shape it does not know.
    private static JsonNode? Confused(JsonNode? node) => node switch
    {
        JsonObject properties => new JsonObject(properties.Select(pair => KeyValuePair.Create(pair.Key, Confused(pair.Value)))),
        JsonArray items => new JsonObject { ["items"] = items.Count },
        JsonValue value => value.GetValueKind() switch
        {
            System.Text.Json.JsonValueKind.String => 42,
            System.Text.Json.JsonValueKind.Number => "forty-two",
            _ => "maybe",
        },
        _ => null,
    };
}
