using System.Text.Json;
using System.Text.Json.Nodes;

namespace OnboardingTracker.Simulator.Accounts;

/// <summary>One thing of the account as it travels over the wire, kept ready to send.</summary>
internal sealed class Resource
{
    private static readonly IReadOnlyDictionary<string, string> NoTags = new Dictionary<string, string>();

    // Read only when somebody filters or changes it: most of 10,000 numbers are only ever sent.
    private readonly Lazy<JsonElement> wire;

    private Resource(string id, string? accountSid, string? parent, byte[] utf8, IReadOnlyDictionary<string, string> tags)
    {
        Id = id;
        AccountSid = accountSid;
        Parent = parent;
        Utf8 = utf8;
        wire = new(() => JsonElement.Parse(utf8));
        Tags = tags;
    }

    public string Id { get; }

    /// <summary>The account it belongs to; null when every account sees it.</summary>
    public string? AccountSid { get; }

    /// <summary>The SID it lives under, as a campaign under its messaging service.</summary>
    public string? Parent { get; }

    public ReadOnlyMemory<byte> Utf8 { get; }

    public JsonElement Wire => wire.Value;

    /// <summary>What Twilio filters by but does not send, as the country of a bundle.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; }

    public static Resource Of(
        string id, string? accountSid, object wire, string? parent = null, IReadOnlyDictionary<string, string>? tags = null) =>
        new(id, accountSid, parent, JsonSerializer.SerializeToUtf8Bytes(wire, WireJson.Options), tags ?? NoTags);

    /// <summary>Replaces the named top-level properties and keeps the rest.</summary>
    public Resource With(JsonObject changes)
    {
        var changed = JsonObject.Create(Wire)!;
        foreach (var (name, value) in changes)
        {
            changed[name] = value?.DeepClone();
        }

        return Of(Id, AccountSid, changed, Parent, Tags);
    }

    /// <summary>The text a query parameter is compared with; null when the property is absent or null.</summary>
    public string? Text(string property)
    {
        if (Tags.TryGetValue(property, out var tag))
        {
            return tag;
        }

        return Wire.TryGetProperty(property, out var value) ? value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String => value.GetString(),
            _ => value.GetRawText(),
        } : null;
    }
}
