using System.Text.Json;
using System.Text.Json.Serialization;

namespace OnboardingTracker.Twilio.Wire;

/// <summary>Twilio's answers as typed records. Unknown members are ignored and every member may be missing.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters = [typeof(TextConverter), typeof(InstantConverter), typeof(AmountConverter), typeof(WholeConverter), typeof(CapabilitiesConverter)])]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(WireAccount))]
[JsonSerializable(typeof(WireAlphaSender))]
[JsonSerializable(typeof(WireBalance))]
[JsonSerializable(typeof(WireBrand))]
[JsonSerializable(typeof(WireBundle))]
[JsonSerializable(typeof(WireCampaign))]
[JsonSerializable(typeof(WireCustomerProfile))]
[JsonSerializable(typeof(WireGeoPermission))]
[JsonSerializable(typeof(WireKey))]
[JsonSerializable(typeof(WireMember))]
[JsonSerializable(typeof(WireNumber))]
[JsonSerializable(typeof(WireService))]
[JsonSerializable(typeof(WireShortCode))]
[JsonSerializable(typeof(WireTollfreeVerification))]
[JsonSerializable(typeof(WireUsageTrigger))]
internal sealed partial class WireJson : JsonSerializerContext;
