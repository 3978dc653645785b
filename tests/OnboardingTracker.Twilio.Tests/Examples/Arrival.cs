using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using OnboardingTracker.Twilio.Wire;

namespace OnboardingTracker.Twilio.Tests.Examples;

/// <summary>
/// Compares what the adapter read with what travelled, member by member, by rules of its own: numbers may be text, "" is not set, dates have two
/// formats, capabilities are flags or names.
/// </summary>
internal sealed class Arrival
{
    private readonly HashSet<string> seen = [];

    /// <summary>How many values were there and arrived.</summary>
    public int Values { get; private set; }

    /// <summary>The members of the adapter's types that were met with a value: "WireBrand.status".</summary>
    public IReadOnlySet<string> Seen => seen;

    /// <summary>Every member that a type of the adapter declares.</summary>
    public static IEnumerable<string> Declared(JsonTypeInfo type) =>
        type.Properties.SelectMany(property => Nested(property.PropertyType) is { } inner
            ? Declared(inner).Prepend(Name(type, property))
            : [Name(type, property)]);

    /// <summary>The adapter's own types inside of another, or in a list there, which are compared member by member; null for any other type.</summary>
    public static JsonTypeInfo? Nested(Type type) =>
        (type.IsGenericType && type.GetGenericArguments() is [var item] ? item : type) is { Namespace: "OnboardingTracker.Twilio.Wire" } inner
        && inner != typeof(WireCapabilities)
            ? WireJson.Default.GetTypeInfo(inner)
            : null;

    /// <returns>What did not arrive, each as a sentence.</returns>
    public IReadOnlyList<string> Missing(JsonTypeInfo type, object read, JsonNode travelled)
    {
        var missing = new List<string>();
        Compare(type, read, travelled, missing);
        return missing;
    }

    private void Compare(JsonTypeInfo type, object read, JsonNode travelled, List<string> missing)
    {
        foreach (var property in type.Properties)
        {
            var sent = travelled[property.Name];
            var arrived = property.Get!(read);
            if (IsUnset(sent))
            {
                if (arrived is not null)
                {
                    missing.Add($"{Name(type, property)} was not sent and is {arrived}");
                }

                continue;
            }

            seen.Add(Name(type, property));
            Values++;
            if (arrived is null || !IsSame(property.PropertyType, arrived, sent!, missing))
            {
                missing.Add($"{Name(type, property)} was {sent!.ToJsonString()} and is {arrived ?? "not there"}");
            }
        }
    }

    private bool IsSame(Type type, object arrived, JsonNode sent, List<string> missing) => arrived switch
    {
        string text => text == Text(sent),
        bool flag => sent.GetValueKind() is JsonValueKind.True or JsonValueKind.False && flag == sent.GetValue<bool>(),
        int whole => whole == int.Parse(Text(sent), CultureInfo.InvariantCulture),
        decimal amount => amount == decimal.Parse(Text(sent), CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant == DateTimeOffset.Parse(Text(sent), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        WireCapabilities can => can == new WireCapabilities(Can(sent, "sms"), Can(sent, "mms"), Can(sent, "voice")),
        JsonElement element => JsonNode.DeepEquals(JsonNode.Parse(element.GetRawText()), sent),
        IList list => AreSame(type, list, sent.AsArray(), missing),
        { } inner when Nested(inner.GetType()) is { } wire => IsWhole(wire, inner, sent, missing),
        _ => throw new InvalidOperationException($"No rule compares a {arrived.GetType().Name}."),
    };

    // Its members are compared one by one, and each complaint is its own.
    private bool IsWhole(JsonTypeInfo type, object arrived, JsonNode sent, List<string> missing)
    {
        Compare(type, arrived, sent, missing);
        return true;
    }

    private bool AreSame(Type type, IList arrived, JsonArray sent, List<string> missing)
    {
        if (arrived.Count != sent.Count)
        {
            return false;
        }

        foreach (var (one, other) in arrived.Cast<object?>().Zip(sent))
        {
            if (one is not null && Nested(type) is { } inner)
            {
                Compare(inner, one, other!, missing);
            }
            else if (IsUnset(other) ? one is not null : one is null || !IsSame(one.GetType(), one, other!, missing))
            {
                return false;
            }
        }

        return true;
    }

    private static bool? Can(JsonNode sent, string name) => sent switch
    {
        JsonArray names => names.Any(one => string.Equals((string?)one, name, StringComparison.OrdinalIgnoreCase)),
        JsonObject flags => (bool?)flags.FirstOrDefault(flag => string.Equals(flag.Key, name, StringComparison.OrdinalIgnoreCase)).Value,
        _ => throw new InvalidOperationException($"Capabilities are {sent.ToJsonString()}."),
    };

    private static bool IsUnset(JsonNode? sent) =>
        sent is null || (sent.GetValueKind() is JsonValueKind.String && sent.GetValue<string>().Length == 0);

    private static string Text(JsonNode sent) =>
        sent.GetValueKind() is JsonValueKind.String ? sent.GetValue<string>() : sent.ToJsonString();

    private static string Name(JsonTypeInfo type, JsonPropertyInfo property) => $"{type.Type.Name}.{property.Name}";
}
