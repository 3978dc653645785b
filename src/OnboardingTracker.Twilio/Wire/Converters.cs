using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OnboardingTracker.Twilio.Wire;

/// <summary>Text where the 2010 API writes "" for "not set".</summary>
internal sealed class TextConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { Length: > 0 } text ? text : null;

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => throw ReadOnly.Exception();
}

/// <summary>An instant in either of Twilio's formats; some fields say the one and send the other.</summary>
internal sealed class InstantConverter : JsonConverter<DateTimeOffset?>
{
    private static readonly string[] Rfc2822 = ["ddd, dd MMM yyyy HH:mm:ss zzz", "ddd, d MMM yyyy HH:mm:ss zzz"];

    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.String)
        {
            return reader.TokenType is JsonTokenType.Null ? null : throw new JsonException();
        }

        if (reader.TryGetDateTimeOffset(out var instant))
        {
            return instant.ToUniversalTime();
        }

        var text = reader.GetString();
        return string.IsNullOrEmpty(text) ? null
            : DateTimeOffset.TryParseExact(text, Rfc2822, CultureInfo.InvariantCulture, DateTimeStyles.None, out instant)
                || DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant)
                ? instant.ToUniversalTime()
                : throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options) => throw ReadOnly.Exception();
}

/// <summary>A decimal number, written as number or as text.</summary>
internal sealed class AmountConverter : JsonConverter<decimal?>
{
    public override decimal? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.Number => reader.GetDecimal(),
        JsonTokenType.String => Of(reader.GetString()),
        _ => throw new JsonException(),
    };

    /// <summary>The number in a text, none in an empty one; throws <see cref="JsonException"/> for any other text.</summary>
    public static decimal? Of(string? text) =>
        string.IsNullOrEmpty(text) ? null
        : decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, decimal? value, JsonSerializerOptions options) => throw ReadOnly.Exception();
}

/// <summary>A whole number, written as number or as text.</summary>
internal sealed class WholeConverter : JsonConverter<int?>
{
    public override int? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.Number => reader.GetInt32(),
        JsonTokenType.String when reader.GetString() is not { Length: > 0 } => null,
        JsonTokenType.String when int.TryParse(reader.GetString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw new JsonException(),
    };

    public override void Write(Utf8JsonWriter writer, int? value, JsonSerializerOptions options) => throw ReadOnly.Exception();
}

/// <summary>What a number can do: an object of booleans in the 2010 API, a list of names elsewhere, in either case of letters.</summary>
internal sealed class CapabilitiesConverter : JsonConverter<WireCapabilities>
{
    public override WireCapabilities? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var json = JsonDocument.ParseValue(ref reader);
        var root = json.RootElement;
        return root.ValueKind switch
        {
            JsonValueKind.Object => new(Flag(root, "sms"), Flag(root, "mms"), Flag(root, "voice")),
            JsonValueKind.Array => new(Has(root, "sms"), Has(root, "mms"), Has(root, "voice")),
            _ => throw new JsonException(),
        };
    }

    public override void Write(Utf8JsonWriter writer, WireCapabilities value, JsonSerializerOptions options) => throw ReadOnly.Exception();

    private static bool? Flag(JsonElement flags, string name)
    {
        foreach (var flag in flags.EnumerateObject())
        {
            if (string.Equals(flag.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return flag.Value.ValueKind switch
                {
                    JsonValueKind.True => true,
                    JsonValueKind.False => false,
                    JsonValueKind.Null => null,
                    _ => throw new JsonException(),
                };
            }
        }

        return null;
    }

    private static bool Has(JsonElement names, string name) => names.EnumerateArray().Any(item =>
        item.ValueKind is JsonValueKind.String && string.Equals(item.GetString(), name, StringComparison.OrdinalIgnoreCase));
}

file static class ReadOnly
{
    public static NotSupportedException Exception() => new("Twilio's answers are only read.");
}
