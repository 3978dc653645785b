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
        Required.Of(PortInRequestSid), PortInRequestStatus, PhoneNumbersRequested, PhoneNumbersPorted, SuggestedAction, StatusLastUpdatedTimestamp);
}

/// <summary>An application for a short code; of its many answers only the state matters here.</summary>
internal sealed record WireShortCodeApplication(string? Sid, string? FriendlyName, string? IsoCountry, string? State, DateTimeOffset? DateUpdated)
{
    public ShortCodeApplication ToApplication() => new(Required.Of(Sid), FriendlyName, IsoCountry, State, DateUpdated);
}

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
