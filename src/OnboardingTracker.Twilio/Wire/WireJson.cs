using System.Text.Json;
using System.Text.Json.Serialization;

namespace OnboardingTracker.Twilio.Wire;

/// <summary>Twilio's answers as typed records. Unknown members are ignored and every member may be missing.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters = [typeof(TextConverter), typeof(InstantConverter), typeof(AmountConverter), typeof(WholeConverter), typeof(CapabilitiesConverter)])]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(WireAccount))]
[JsonSerializable(typeof(WireAddress))]
[JsonSerializable(typeof(WireAlarm))]
[JsonSerializable(typeof(WireAlert))]
[JsonSerializable(typeof(WireAlphaSender))]
[JsonSerializable(typeof(WireAuditEvent))]
[JsonSerializable(typeof(WireBalance))]
[JsonSerializable(typeof(WireBrand))]
[JsonSerializable(typeof(WireBundle))]
[JsonSerializable(typeof(WireCampaign))]
[JsonSerializable(typeof(WireChannelSender))]
[JsonSerializable(typeof(WireCustomerProfile))]
[JsonSerializable(typeof(WireDeactivation))]
[JsonSerializable(typeof(WireDocument))]
[JsonSerializable(typeof(WireEndUser))]
[JsonSerializable(typeof(WireEvaluation))]
[JsonSerializable(typeof(WireGeoPermission))]
[JsonSerializable(typeof(WireHostedOrder))]
[JsonSerializable(typeof(WireItemAssignment))]
[JsonSerializable(typeof(WireKey))]
[JsonSerializable(typeof(WireLinkDomain))]
[JsonSerializable(typeof(WireMember))]
[JsonSerializable(typeof(WireMessage))]
[JsonSerializable(typeof(WireMessagingCountry))]
[JsonSerializable(typeof(WireNumber))]
[JsonSerializable(typeof(WirePortInRequest))]
[JsonSerializable(typeof(WireService))]
[JsonSerializable(typeof(WireShortCode))]
[JsonSerializable(typeof(WireShortCodeApplication))]
[JsonSerializable(typeof(WireSink))]
[JsonSerializable(typeof(WireSubscribedEvent))]
[JsonSerializable(typeof(WireSubscription))]
[JsonSerializable(typeof(WireTollfreeVerification))]
[JsonSerializable(typeof(WireUsageRecord))]
[JsonSerializable(typeof(WireUsageTrigger))]
[JsonSerializable(typeof(WireVerifyService))]
internal sealed partial class WireJson : JsonSerializerContext;
