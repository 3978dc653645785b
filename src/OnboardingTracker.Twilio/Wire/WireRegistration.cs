using System.Globalization;
using System.Text.Json;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Twilio.Wire;

/// <summary>A brand registered for US A2P.</summary>
internal sealed record WireBrand(
    string? Sid,
    string? CustomerProfileBundleSid,
    string? A2pProfileBundleSid,
    string? Status,
    string? IdentityStatus,
    string? BrandType,
    int? BrandScore,
    bool? Mock,
    DateTimeOffset? DateCreated,
    DateTimeOffset? DateUpdated,
    IReadOnlyList<JsonElement>? Errors,
    string? FailureReason)
{
    public Brand ToBrand() => new(
        SafeSid.Of(Sid),
        CustomerProfileBundleSid,
        Status,
        IdentityStatus,
        BrandType,
        BrandScore,
        Mock,
        DateCreated,
        DateUpdated,
        WireErrors.Read(Errors, FailureReason))
    {
        A2pProfileBundleSid = A2pProfileBundleSid,
    };
}

/// <summary>The verification of a toll-free number, without the contact data that comes with it.</summary>
internal sealed record WireTollfreeVerification(
    string? Sid,
    string? TollfreePhoneNumberSid,
    string? Status,
    bool? EditAllowed,
    DateTimeOffset? EditExpiration,
    IReadOnlyList<JsonElement>? RejectionReasons,
    string? RejectionReason,
    int? ErrorCode,
    string? OptInType,
    IReadOnlyList<string?>? OptInImageUrls,
    string? OptInConfirmationMessage,
    string? HelpMessageSample,
    DateTimeOffset? DateCreated,
    DateTimeOffset? DateUpdated)
{
    public TollfreeVerification ToVerification() => new(
        Required.Of(Sid),
        TollfreePhoneNumberSid,
        Status,
        EditAllowed,
        EditExpiration,
        WireErrors.Read(RejectionReasons, RejectionReason, ErrorCode?.ToString(CultureInfo.InvariantCulture)),
        DateCreated,
        DateUpdated)
    {
        OptInType = OptInType,
        OptInImages = (OptInImageUrls ?? []).OfType<string>().Count(),
        HasOptInConfirmation = OptInConfirmationMessage is not null,
        HasHelpSample = HelpMessageSample is not null,
    };
}

/// <summary>A Trust Hub customer profile.</summary>
internal sealed record WireCustomerProfile(
    string? Sid,
    string? FriendlyName,
    string? PolicySid,
    string? Status,
    DateTimeOffset? ValidUntil,
    DateTimeOffset? DateUpdated,
    IReadOnlyList<JsonElement>? Errors)
{
    public CustomerProfile ToProfile() => new(
        SafeSid.Of(Sid), FriendlyName, PolicySid, Status, ValidUntil, DateUpdated, WireErrors.Read(Errors));
}

/// <summary>A regulatory bundle. Twilio describes no country in it; it is taken where it comes all the same.</summary>
internal sealed record WireBundle(
    string? Sid,
    string? FriendlyName,
    string? Status,
    string? IsoCountry,
    string? NumberType,
    string? RegulationSid,
    DateTimeOffset? ValidUntil,
    DateTimeOffset? DateUpdated)
{
    public Bundle ToBundle() => new(SafeSid.Of(Sid), FriendlyName, Status, IsoCountry, NumberType, ValidUntil, DateUpdated) { RegulationSid = RegulationSid };
}
