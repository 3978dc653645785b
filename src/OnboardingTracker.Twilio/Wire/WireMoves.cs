using System.Text.Json;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Twilio.Wire;

/// <summary>An order to host messaging on a number, without the contact data that comes with it.</summary>
internal sealed record WireHostedOrder(
    string? Sid, string? PhoneNumber, string? Status, string? FailureReason, string? NextStep, DateTimeOffset? DateUpdated)
{
    public HostedNumberOrder ToOrder() => new(Required.Of(Sid), PhoneNumber, Status, FailureReason, NextStep, DateUpdated);
}

/// <summary>A port-in request as the list shows it.</summary>
internal sealed record WirePortInRequest(
    string? PortInRequestSid,
    string? PortInRequestStatus,
    DateTimeOffset? StatusLastUpdatedTimestamp,
    int? PhoneNumbersRequested,
    int? PhoneNumbersPorted,
    string? SuggestedAction)
{
    public PortInRequest ToRequest() => new(
        SafeSid.Of(PortInRequestSid), PortInRequestStatus, PhoneNumbersRequested, PhoneNumbersPorted, SuggestedAction, StatusLastUpdatedTimestamp);
}

/// <summary>What is said of the numbers of a port-in request, without the customer and the pins.</summary>
internal sealed record WirePortedNumbers(IReadOnlyList<WirePortedNumber?>? PhoneNumbers)
{
    public IReadOnlyList<PortedNumber> ToNumbers() => [.. (PhoneNumbers ?? []).OfType<WirePortedNumber>().Select(number => number.ToNumber())];
}

/// <summary>A number of a port-in request.</summary>
internal sealed record WirePortedNumber(
    string? PortInPhoneNumberSid,
    string? PhoneNumber,
    string? PortInPhoneNumberStatus,
    bool? Portable,
    string? NotPortabilityReason,
    string? RejectionReason)
{
    public PortedNumber ToNumber() => new(
        Required.Of(PortInPhoneNumberSid), PhoneNumber, PortInPhoneNumberStatus, Portable, NotPortabilityReason, RejectionReason);
}

/// <summary>An application for a short code; of its many answers the state and what it says about opt-in and opt-out matter here.</summary>
internal sealed record WireShortCodeApplication(
    string? Sid,
    string? FriendlyName,
    string? IsoCountry,
    string? State,
    WireComplianceKeywords? ComplianceKeywords,
    WireUserSignUp? UserSignUp,
    DateTimeOffset? DateUpdated)
{
    public ShortCodeApplication ToApplication() => new(Required.Of(Sid), FriendlyName, IsoCountry, State, DateUpdated)
    {
        ComplianceWords = ComplianceKeywords?.Answered() ?? [],
        DoubleOptIn = UserSignUp?.DoubleOptInProcess,
    };
}

/// <summary>The answers of a short code to the words that everybody may write.</summary>
internal sealed record WireComplianceKeywords(string? Help, string? Stop, string? Info, string? Aide, string? Arret)
{
    /// <summary>The words that have an answer.</summary>
    public IReadOnlyList<string> Answered() =>
    [
        .. new (string Word, string? Answer)[] { ("help", Help), ("stop", Stop), ("info", Info), ("aide", Aide), ("arret", Arret) }
            .Where(pair => pair.Answer is not null)
            .Select(pair => pair.Word),
    ];
}

/// <summary>How people sign up for a short code.</summary>
internal sealed record WireUserSignUp(bool? DoubleOptInProcess);

/// <summary>A sender of a channel.</summary>
internal sealed record WireChannelSender(string? Sid, string? SenderId, string? Status, IReadOnlyList<JsonElement>? OfflineReasons)
{
    public WhatsappSender ToSender() => new(Required.Of(Sid), SenderId, Status, WireErrors.Read(OfflineReasons));
}

/// <summary>The domain of a service's shortened links.</summary>
internal sealed record WireLinkDomain(string? DomainSid);

/// <summary>The answer that leads to the list of deactivated numbers. The address is a password of its own: only that it came is kept.</summary>
internal sealed record WireDeactivation(string? RedirectTo)
{
    public DeactivationList ToList() => new(RedirectTo is not null);
}

/// <summary>A service of Verify.</summary>
internal sealed record WireVerifyService(string? Sid, string? FriendlyName)
{
    public VerifyService ToService() => new(Required.Of(Sid), FriendlyName);
}

/// <summary>The prices of messages to one country; amounts come as numbers and as text.</summary>
internal sealed record WireMessagingCountry(string? PriceUnit, IReadOnlyList<WireCarrierPrice>? OutboundSmsPrices)
{
    public MessagingPrice ToPrice(string country)
    {
        var amounts = (OutboundSmsPrices ?? [])
            .SelectMany(carrier => carrier.Prices ?? [])
            .Select(price => price.CurrentPrice ?? price.BasePrice)
            .OfType<decimal>()
            .ToList();
        return new(country, IsServed: true, amounts.Count > 0 ? amounts.Min() : null, amounts.Count > 0 ? amounts.Max() : null, PriceUnit?.ToUpperInvariant());
    }
}

/// <summary>The prices of one carrier.</summary>
internal sealed record WireCarrierPrice(IReadOnlyList<WirePrice>? Prices);

/// <summary>A price for one type of number.</summary>
internal sealed record WirePrice(decimal? BasePrice, decimal? CurrentPrice);
