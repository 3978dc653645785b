using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OnboardingTracker.Simulator.Control;

/// <summary>The control API writes names as Twilio does, so that one file of requests reads alike.</summary>
internal static class ControlJson
{
    public static void Apply(JsonSerializerOptions json)
    {
        json.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
    }
}
