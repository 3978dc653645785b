using System.Text.Json;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Twilio.Failures;
using OnboardingTracker.Twilio.Http;

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
        SafeSid(),
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

    // It becomes part of an address, so it must be nothing else than a SID.
    private string SafeSid() => Sid is not null && SessionOpener.IsSid(Sid) ? Sid : throw new UnreadableException(Problems.OtherShape());
}

/// <summary>A phone number or short code in the sender pool of a Messaging Service: only its SID matters.</summary>
internal sealed record WireMember(string? Sid)
{
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
    IReadOnlyList<JsonElement>? Errors)
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
        WireErrors.Read(Errors));

    private static List<string> Words(IReadOnlyList<string?>? words) => [.. (words ?? []).OfType<string>()];
}
