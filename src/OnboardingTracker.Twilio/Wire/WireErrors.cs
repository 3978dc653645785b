using System.Text.Json;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Twilio.Wire;

/// <summary>Reads the lists of errors that Twilio leaves untyped: the names differ from product to product, and so do their types.</summary>
internal static class WireErrors
{
    /// <param name="fallback">The older field that holds one sentence, for when the list is empty.</param>
    public static IReadOnlyList<RegistrationError> Read(IReadOnlyList<JsonElement>? errors, string? fallback = null, string? fallbackCode = null)
    {
        List<RegistrationError> read = [.. (errors ?? []).Select(One).OfType<RegistrationError>()];
        return read.Count == 0 && fallback is not null ? [new(fallbackCode, fallback, [], null)] : read;
    }

    private static RegistrationError? One(JsonElement error) => error.ValueKind switch
    {
        JsonValueKind.Object => new(
            First(error, "error_code", "code"),
            First(error, "description", "reason", "message", "detail"),
            Fields(error),
            First(error, "url", "more_info")),
        JsonValueKind.Null => null,
        _ => Text(error) is { } sentence ? new(null, sentence, [], null) : null,
    };

    private static string? First(JsonElement error, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (error.TryGetProperty(name, out var value) && Text(value) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    private static List<string> Fields(JsonElement error) =>
        error.TryGetProperty("fields", out var fields) && fields.ValueKind is JsonValueKind.Array
            ? [.. fields.EnumerateArray().Select(Text).OfType<string>()]
            : [];

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when value.GetString() is { Length: > 0 } text => text,
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };
}
