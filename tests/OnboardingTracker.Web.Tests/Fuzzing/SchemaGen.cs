using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;

namespace OnboardingTracker.Web.Tests.Fuzzing;

/// <summary>Makes JSON texts of a schema of the API's own description: right ones, nearly right ones with something wrong in them, and wild ones.</summary>
internal sealed class SchemaGen(JsonObject description)
{
    private const int Deepest = 4;

    /// <summary>Texts that have broken programs before.</summary>
    private static readonly string[] Awkward =
    [
        "", " ", "\u0000", "\u202Eabc", "\u200B", "<script>alert(1)</script>", "=1+1", "'; DROP TABLE onboardings; --", "%00", "../../etc/passwd", "{{7*7}}", "İstanbul", "ﷺ", "🚀",
        "null", "true", "-0", "1e400", "2026-02-30", "9999-12-31T23:59:60Z", "javascript:alert(1)", "https://例え.test/", "AC0123456789abcdef0123456789abcdef",
    ];

    private static readonly string[] AwkwardNumbers = ["0", "-1", "1.5", "2147483648", "-9223372036854775809", "1e308", "1e-400", "0.1000000000000000055511151231257827", "1000000000"];

    private static readonly Gen<string> Texts = Gen.Frequency<string>(
        (3, Gen.OneOf<string>(Awkward)),
        (3, Gen.String[Gen.Char.AlphaNumeric, 0, 30]),
        (1, Gen.String[Gen.Char.AlphaNumeric, 190, 210]),
        (2, Gen.String[0, 20]));

    private static readonly Gen<string> Leaves = Gen.OneOf<string>(
        Texts.Select(Quoted), Gen.OneOf<string>(AwkwardNumbers), Gen.OneOf<string>("null", "true", "false", "{}", "[]", "[[]]", "{\"a\":{}}"));

    /// <summary>A body that the schema describes, one with faults, or something else altogether.</summary>
    public Gen<string> Body(JsonNode schema) => Gen.Frequency<string>(
        (4, Of(schema, 0, faults: 0)),
        (4, Of(schema, 0, faults: 15)),
        (1, Leaves),
        (1, Gen.OneOf<string>("", "{", "[1,", "{\"name\":\"x\",\"name\":\"y\"}", "\uFEFF{}", "{\"name\":\"\\uD800\"}", new string('[', 200))));

    /// <summary>Something that stands in an address; without the zero that the server refuses before anything of ours sees it.</summary>
    public static Gen<string> Segment { get; } = Gen.OneOf<string>(Texts, Gen.OneOf<string>("x", "1", "00000000-0000-0000-0000-000000000000")).Select(text => Uri.EscapeDataString(Paired(text).Replace("\0", "", StringComparison.Ordinal)));

    /// <param name="faults">How many of a hundred values are replaced by something else.</param>
    private Gen<string> Of(JsonNode schema, int depth, int faults)
    {
        var right = Right(Resolve(schema), depth, faults);
        return faults == 0 ? right : Gen.Frequency<string>((100 - faults, right), (faults, Leaves));
    }

    private Gen<string> Right(JsonObject schema, int depth, int faults)
    {
        if ((schema["oneOf"] ?? schema["anyOf"]) is JsonArray { Count: > 0 } choices)
        {
            return Gen.OneOf<string>([.. choices.Select(choice => Of(choice!, depth, faults))]);
        }

        if (schema["enum"] is JsonArray { Count: > 0 } words)
        {
            return Gen.OneOf<string>([.. words.Select(word => word?.ToJsonString() ?? "null")]);
        }

        var types = schema["type"] switch
        {
            JsonArray several => several.Select(type => (string)type!).ToList(),
            JsonValue one => [(string)one!],
            _ => [schema["properties"] is null ? "string" : "object"],
        };
        return Gen.OneOf<string>([.. types.Select(type => OfType(type, schema, depth, faults))]);
    }

    private Gen<string> OfType(string type, JsonObject schema, int depth, int faults) => type switch
    {
        "object" => Object(schema, depth, faults),
        "array" => depth > Deepest || schema["items"] is not { } items
            ? Gen.Const("[]")
            : Of(items, depth + 1, faults).List[0, 3].Select(list => $"[{string.Join(',', list)}]"),
        "integer" => Gen.Int[-2, 2_000_000].Select(number => number.ToString(CultureInfo.InvariantCulture)),
        "number" => Gen.Int[0, 100_000].Select(number => (number / 100m).ToString(CultureInfo.InvariantCulture)),
        "boolean" => Gen.OneOf<string>("true", "false"),
        "null" => Gen.Const("null"),
        _ => (string?)schema["format"] switch
        {
            "date" => Gen.OneOf<string>("\"2027-01-15\"", "\"2100-12-31\"", "\"2026-02-29\""),
            "date-time" => Gen.OneOf<string>("\"2026-11-30T00:00:00Z\"", "\"2026-11-30T00:00:00+05:30\""),
            "uuid" => Gen.Const("\"019aaaaa-aaaa-7aaa-8aaa-aaaaaaaaaaaa\""),
            _ => Texts.Select(Quoted),
        },
    };

    /// <summary>Some of the members that may be left out are, and among faulty ones an unknown member.</summary>
    private Gen<string> Object(JsonObject schema, int depth, int faults)
    {
        if (depth > Deepest || schema["properties"] is not JsonObject properties)
        {
            return Gen.Const("{}");
        }

        var required = (schema["required"]?.AsArray() ?? []).Select(name => (string)name!).ToHashSet(StringComparer.Ordinal);
        var whole = Gen.Const("");
        foreach (var (name, property) in properties)
        {
            var member = Of(property!, depth + 1, faults).Select(value => $",{Quoted(name)}:{value}");
            whole = Gen.Select(whole, required.Contains(name) && faults == 0 ? member : Gen.Frequency<string>((3, member), (1, Gen.Const(""))), (before, one) => before + one);
        }

        var extra = faults == 0 ? Gen.Const("") : Gen.Frequency<string>((5, Gen.Const("")), (1, Gen.Const(",\"nobodyKnows\":1")));
        return Gen.Select(whole, extra, (members, one) => $"{{{(members + one).TrimStart(',')}}}");
    }

    private JsonObject Resolve(JsonNode schema)
    {
        var found = schema.AsObject();
        while ((string?)found["$ref"] is { } reference)
        {
            found = reference.Split('/')[1..].Aggregate((JsonNode)description, (at, part) => at[part]!).AsObject();
        }

        return found;
    }

    private static string Quoted(string text) => JsonValue.Create(Paired(text))!.ToJsonString();

    /// <summary>Without halves of characters, which no client can send as UTF-8.</summary>
    private static string Paired(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
