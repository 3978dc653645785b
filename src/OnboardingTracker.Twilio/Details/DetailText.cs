using System.Text.Json;

namespace OnboardingTracker.Twilio.Details;

/// <summary>
/// The texts in a piece of an answer that Twilio types nowhere: reasons with their code, names of what is asked for, permissions. Whatever holds none
/// of these is looked into; what passed a test is left out.
/// </summary>
internal static class DetailText
{
    public static IReadOnlyList<string> In(JsonElement element) => [.. Texts(element).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => OfObject(element),
        _ => Text(element) is { } text ? [text] : [],
    };

    private static IEnumerable<string> OfObject(JsonElement element)
    {
        if (element.TryGetProperty("passed", out var passed) && passed.ValueKind is JsonValueKind.True)
        {
            return [];
        }

        var code = First(element, "error_code", "code");
        var reason = First(element, "failure_reason", "reason") ?? (code is null ? null : First(element, "description", "message", "detail"));
        if (code is not null || reason is not null)
        {
            return [code is null ? reason! : reason is null ? code : $"{code}: {reason}"];
        }

        if (First(element, "requirement_friendly_name", "friendly_name", "name") is { } name)
        {
            return [name];
        }

        // A map of addresses says something by its names alone.
        var members = element.EnumerateObject().ToList();
        return members.TrueForAll(member => member.Value.ValueKind is JsonValueKind.String or JsonValueKind.Null)
            ? members.Where(member => Text(member.Value) is not null).Select(member => member.Name)
            : members.SelectMany(member => Texts(member.Value));
    }

    private static string? First(JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (element.TryGetProperty(name, out var value) && Text(value) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when value.GetString() is { Length: > 0 } text => text,
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };
}
