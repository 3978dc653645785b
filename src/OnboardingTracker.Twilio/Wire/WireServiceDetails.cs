using System.Text.Json;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Twilio.Wire;

/// <summary>A Messaging Service with all of its switches.</summary>
internal sealed record WireServiceDetail(
    string? Sid,
    string? FriendlyName,
    string? Usecase,
    string? InboundRequestUrl,
    string? FallbackUrl,
    string? StatusCallback,
    bool? UseInboundWebhookOnNumber,
    bool? StickySender,
    bool? AreaCodeGeomatch,
    bool? FallbackToLongCode,
    bool? MmsConverter,
    bool? SmartEncoding,
    string? ScanMessageContent,
    int? ValidityPeriod,
    bool? UsAppToPersonRegistered,
    DateTimeOffset? DateUpdated);

/// <summary>A use case that a Messaging Service can declare.</summary>
internal sealed record WireUsecase(string? Usecase, string? Description, string? Purpose);

/// <summary>A sender name that is used for one country.</summary>
internal sealed record WireDestinationSender(string? AlphaSender, string? IsoCountryCode, DateTimeOffset? DateCreated)
{
    public DestinationSender ToSender() => new(AlphaSender, IsoCountryCode);
}

/// <summary>A sender of another channel in the pool of a service.</summary>
internal sealed record WireServiceChannelSender(string? Sender, string? SenderType, string? CountryCode, DateTimeOffset? DateCreated)
{
    public ChannelSender ToSender() => new(Sender, SenderType);
}

/// <summary>A brand with what was said about it.</summary>
internal sealed record WireBrandDetail(
    string? Sid,
    string? Status,
    string? IdentityStatus,
    string? BrandType,
    int? BrandScore,
    IReadOnlyList<string?>? BrandFeedback,
    IReadOnlyList<JsonElement>? Errors,
    string? FailureReason,
    string? TcrId,
    string? TaxExemptStatus,
    bool? GovernmentEntity,
    bool? SkipAutomaticSecVet,
    bool? Mock,
    string? CustomerProfileBundleSid,
    string? A2pProfileBundleSid,
    DateTimeOffset? DateUpdated);

/// <summary>A vetting of a brand. There is no member for its ID, which may be a token.</summary>
internal sealed record WireVetting(string? BrandVettingSid, string? VettingProvider, string? VettingClass, string? VettingStatus, DateTimeOffset? DateUpdated)
{
    public BrandVetting ToVetting() => new(Required.Of(BrandVettingSid), VettingProvider, VettingClass, VettingStatus, DateUpdated);
}

/// <summary>A use case that a campaign of a brand may have.</summary>
internal sealed record WireCampaignUsecase(string? Code, string? Name, string? Description, bool? PostApprovalRequired);
