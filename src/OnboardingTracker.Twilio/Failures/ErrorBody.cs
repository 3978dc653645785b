using System.Globalization;
using System.Text.Json;

namespace OnboardingTracker.Twilio.Failures;

/// <summary>
/// The code in one of Twilio's error bodies. All shapes in use (2010 and products, monitor v2, iam with camelCase, RFC 9457) keep it in
/// "code"; SCIM has none, and an edge server sends a web page or nothing.
/// </summary>
internal static class ErrorBody
{
    public static int? Read(ReadOnlyMemory<byte> body) => Member(body, "code", Number);

    /// <summary>Until when Twilio's token endpoint wants to be left alone (its ErrorThrottled); null where it does not say.</summary>
    public static DateTimeOffset? ThrottledUntil(ReadOnlyMemory<byte> body) => Member(
        body,
        "throttled_until",
        value => value.ValueKind is JsonValueKind.String
            && DateTimeOffset.TryParse(value.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var until) ? until : (DateTimeOffset?)null);

    public static bool IsMarkup(ReadOnlySpan<byte> body) => body.TrimStart(" \t\r\n"u8) is [(byte)'<', ..];

    private static T? Member<T>(ReadOnlyMemory<byte> body, string name, Func<JsonElement, T?> read)
        where T : struct
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind is JsonValueKind.Object && json.RootElement.TryGetProperty(name, out var value) ? read(value) : null;
        }
        catch (JsonException)
        {
            // No JSON, so no member: the status alone says what happened.
            return null;
        }
    }

    private static int? Number(JsonElement code) => code.ValueKind switch
    {
        JsonValueKind.Number when code.TryGetInt32(out var number) => number,
        JsonValueKind.String when int.TryParse(code.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };
}
