namespace OnboardingTracker.Twilio.Wire;

/// <summary>A port-in request. There are no members for the customer, the signer, their addresses and the documents.</summary>
internal sealed record WirePortIn(
    string? PortInRequestSid,
    string? PortInRequestStatus,
    string? TargetPortInDate,
    string? TargetPortInTimeRangeStart,
    string? TargetPortInTimeRangeEnd,
    IReadOnlyList<WirePortInNumber>? PhoneNumbers,
    DateTimeOffset? DateCreated);

/// <summary>A number of a request, without its pin.</summary>
internal sealed record WirePortInNumber(
    string? PortInPhoneNumberSid,
    string? PhoneNumber,
    string? PortInPhoneNumberStatus,
    bool? Portable,
    string? NotPortabilityReason,
    DateTimeOffset? PortDate);

/// <summary>A number of a request in full, without its pin.</summary>
internal sealed record WirePortInNumberDetail(
    string? PhoneNumberSid,
    string? PhoneNumber,
    string? PhoneNumberType,
    string? Country,
    string? PortInPhoneNumberStatus,
    bool? Portable,
    string? NotPortabilityReason,
    string? RejectionReason,
    bool? MissingRequiredFields,
    DateTimeOffset? PortDate,
    DateTimeOffset? LastUpdated);

/// <summary>Whether Twilio can take a number.</summary>
internal sealed record WirePortability(
    string? PhoneNumber, bool? Portable, string? NotPortableReason, bool? PinAndAccountNumberRequired, string? NumberType, string? Country);

/// <summary>Who hears about port-ins.</summary>
internal sealed record WirePortWebhook(string? PortInTargetUrl, string? PortOutTargetUrl, IReadOnlyList<string?>? NotificationsOf);

/// <summary>An application for a short code; of its many answers only how it was ordered.</summary>
internal sealed record WireShortCodeApplicationDetail(
    string? Sid,
    string? FriendlyName,
    string? IsoCountry,
    string? State,
    string? BundleSid,
    WireShortCodeSetup? Setup,
    DateTimeOffset? DateCreated,
    DateTimeOffset? DateUpdated);

/// <summary>How a short code was ordered.</summary>
internal sealed record WireShortCodeSetup(string? RequestType, string? LeaseType, string? PaymentFrequency, bool? MmsEnabled);
