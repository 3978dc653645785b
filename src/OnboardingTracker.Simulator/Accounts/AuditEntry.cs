using System.Text.Json;
using System.Text.Json.Nodes;
using OnboardingTracker.Simulator.Answers;

namespace OnboardingTracker.Simulator.Accounts;

/// <summary>An entry of the audit trail, as Twilio Monitor answers it.</summary>
internal static class AuditEntry
{
    // Twilio calls its resources by other words here than in its lists. What is not named changes without leaving an entry: Twilio's own
    // measurements and results, and what has no SID.
    private static readonly Dictionary<string, string> Types = new()
    {
        [Collections.Accounts] = "account",
        [Collections.Addresses] = "address",
        [Collections.Alarms] = "alarm",
        [Collections.AlphaSenders] = "alpha-sender",
        [Collections.Applications] = "application",
        [Collections.Brands] = "brand-registration",
        [Collections.Bundles] = "bundle",
        [Collections.Campaigns] = "us-app-to-person",
        [Collections.ChannelSenders] = "channel-sender",
        [Collections.CustomerProfiles] = "customer-profile",
        [Collections.DestinationAlphaSenders] = "alpha-sender",
        [Collections.EndUsers] = "end-user",
        [Collections.HostedOrders] = "hosted-number-order",
        [Collections.Keys] = "api-key",
        [Collections.Numbers] = "phone-number",
        [Collections.PortInRequests] = "port-in-request",
        [Collections.Services] = "messaging-service",
        [Collections.ShortCodeApplications] = "short-code-application",
        [Collections.ShortCodes] = "short-code",
        [Collections.Sinks] = "sink",
        [Collections.Subscriptions] = "subscription",
        [Collections.SupportingDocuments] = "supporting-document",
        [Collections.TollfreeVerifications] = "tollfree-verification",
        [Collections.UsageTriggers] = "usage-trigger",
        [Collections.VerifyServices] = "verify-service",
    };

    /// <param name="address">Of the simulator, with the folder of the product behind it: <c>http://127.0.0.1:5090/monitor</c>.</param>
    public static Resource Of(
        string sid, AuditActor actor, string type, string action, string resourceSid, object? data, DateTimeOffset at, string address) =>
        Resource.Of(sid, SimulatorCredentials.AccountSid, new
        {
            account_sid = SimulatorCredentials.AccountSid,
            actor_sid = actor.Sid,
            actor_type = actor.Type,
            description = (string?)null,
            event_data = data,
            event_date = at.Iso8601(),
            event_type = $"{type}.{action}",
            links = new { actor = actor.Sid is null ? null : $"{address}/v1/Events?ActorSid={actor.Sid}" },
            resource_sid = resourceSid,
            resource_type = type,
            sid,
            source = actor.Source,

            // Twilio names no address for what it does itself.
            source_ip_address = actor.Source == "twilio" ? null : "192.0.2.10",
            url = $"{address}/v1/Events/{sid}",
        });

    /// <summary>The entry of a change through the control API; null when Twilio would write none.</summary>
    public static Resource? Of(AccountChange change, AuditActor actor, DateTimeOffset at, string address) =>
        Types.TryGetValue(change.Collection, out var type) && Sid.Is(change.Was.Id)
            ? Of(
                Sid.Of("AE", $"{change.Was.Id} {at.UtcTicks} {change.Entries}"),
                actor,
                type,
                change.Changed is null ? "deleted" : "updated",
                change.Was.Id,
                change.Changed is { } changed ? new { resource_properties = Differences(change.Was.Wire, changed.Wire) } : null,
                at,
                address)
            : null;

    private static JsonObject Differences(JsonElement was, JsonElement changed) => new(
        from property in changed.EnumerateObject()
        let before = was.TryGetProperty(property.Name, out var value) ? value : default
        where before.ValueKind is JsonValueKind.Undefined || !JsonElement.DeepEquals(before, property.Value)
        select KeyValuePair.Create(property.Name, (JsonNode?)new JsonObject
        {
            ["previous"] = before.ValueKind is JsonValueKind.Undefined ? null : JsonSerializer.SerializeToNode(before),
            ["updated"] = JsonSerializer.SerializeToNode(property.Value),
        }));
}
