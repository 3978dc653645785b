using System.Text.Json;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Twilio.Wire;

/// <summary>A Messaging Service; its sender pool is read by lists of its own.</summary>
internal sealed record WireService(
    string? Sid,
    string? FriendlyName,
    string? Usecase,
    string? InboundRequestUrl,
    string? FallbackUrl,
    string? StatusCallback,
    bool? UseInboundWebhookOnNumber,
    bool? StickySender,
    int? ValidityPeriod,
    bool? UsAppToPersonRegistered)
{
    public MessagingService ToService() => new(
        SafeSid.Of(Sid),
        FriendlyName,
        Usecase,
        InboundRequestUrl,
        FallbackUrl,
        StatusCallback,
        UseInboundWebhookOnNumber,
        StickySender,
        ValidityPeriod,
        UsAppToPersonRegistered,
        PhoneNumberSids: null,
        ShortCodeSids: null,
        AlphaSenders: null,
        Campaigns: null);
}

/// <summary>A phone number or short code in the sender pool of a Messaging Service: its SID matters, and of a short code its country.</summary>
internal sealed record WireMember(string? Sid, string? CountryCode)
{
    /// <summary>The country is null where Twilio does not tell it.</summary>
    public (string Sid, string? Country) ToShortCode() => (Required.Of(Sid), CountryCode);

    public string ToSid() => Required.Of(Sid);
}

/// <summary>An alphanumeric sender in the pool.</summary>
internal sealed record WireAlphaSender(string? Sid, string? AlphaSender)
{
    public AlphaSender ToSender() => new(Required.Of(Sid), AlphaSender);
}

/// <summary>A US A2P campaign; both versions of the answer, one of which has two members more.</summary>
internal sealed record WireCampaign(
    string? Sid,
    string? MessagingServiceSid,
    string? BrandRegistrationSid,
    string? CampaignStatus,
    string? UsAppToPersonUsecase,
    string? MessageFlow,
    bool? SubscriberOptIn,
    IReadOnlyList<string?>? OptOutKeywords,
    string? OptOutMessage,
    IReadOnlyList<string?>? HelpKeywords,
    string? HelpMessage,
    IReadOnlyList<string?>? OptInKeywords,
    string? OptInMessage,
    string? PrivacyPolicyUrl,
    string? TermsAndConditionsUrl,
    bool? HasEmbeddedLinks,
    bool? HasEmbeddedPhone,
    bool? Mock,
    DateTimeOffset? DateCreated,
    DateTimeOffset? DateUpdated,
    IReadOnlyList<JsonElement>? Errors,
    JsonElement? RateLimits)
{
    public Campaign ToCampaign() => new(
        Required.Of(Sid),
        Required.Of(MessagingServiceSid),
        BrandRegistrationSid,
        CampaignStatus,
        UsAppToPersonUsecase,
        MessageFlow,
        SubscriberOptIn,
        Words(OptOutKeywords),
        OptOutMessage,
        Words(HelpKeywords),
        HelpMessage,
        Words(OptInKeywords),
        OptInMessage,
        PrivacyPolicyUrl,
        TermsAndConditionsUrl,
        HasEmbeddedLinks,
        HasEmbeddedPhone,
        Mock,
        DateCreated,
        DateUpdated,
        WireErrors.Read(Errors))
    {
        MessagesPerSecond = AttPerSecond(),
    };

    // Typed nowhere: { "att": { "mps": 600 } } is Twilio's example.
    private int? AttPerSecond() =>
        RateLimits is { ValueKind: JsonValueKind.Object } limits
        && limits.TryGetProperty("att", out var att) && att.ValueKind is JsonValueKind.Object
        && att.TryGetProperty("mps", out var perSecond) && perSecond.ValueKind is JsonValueKind.Number && perSecond.TryGetInt32(out var figure)
            ? figure
            : null;

    private static List<string> Words(IReadOnlyList<string?>? words) => [.. (words ?? []).OfType<string>()];
}
