using System.Text.Encodings.Web;
using System.Text.Json;

namespace OnboardingTracker.Simulator.Accounts;

internal static class WireJson
{
    // Twilio sends "+" and "&" as they are; the default encoder would write them as \u002B and \u0026.
    public static JsonSerializerOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonWriterOptions Writer { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
