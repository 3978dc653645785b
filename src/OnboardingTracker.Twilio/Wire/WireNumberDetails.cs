using System.Text.Json;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Twilio.Wire;

/// <summary>A phone number with all that says what becomes of a message to it.</summary>
internal sealed record WireNumberDetail(
    string? Sid,
    string? PhoneNumber,
    string? Status,
    string? Origin,
    WireCapabilities? Capabilities,
    string? SmsUrl,
    string? SmsFallbackUrl,
    string? SmsApplicationSid,
    string? StatusCallback,
    string? VoiceUrl,
    string? TrunkSid,
    string? AddressRequirements,
    string? AddressSid,
    string? BundleSid,
    string? EmergencyStatus,
    DateTimeOffset? DateCreated,
    DateTimeOffset? DateUpdated);

/// <summary>An application that answers messages in place of a number's own addresses.</summary>
internal sealed record WireApplication(
    string? Sid,
    string? FriendlyName,
    string? SmsUrl,
    string? SmsFallbackUrl,
    string? SmsStatusCallback,
    string? MessageStatusCallback,
    DateTimeOffset? DateUpdated)
{
    public InboundApplication ToApplication() => new(Required.Of(Sid), FriendlyName, SmsUrl);
}

/// <summary>A country in which numbers are sold; the kinds are the names of the addresses that list them.</summary>
internal sealed record WireSaleCountry(string? Country, string? CountryCode, JsonElement? SubresourceUris, bool? Beta);

/// <summary>A number that can be bought.</summary>
internal sealed record WireNumberOnSale(
    string? PhoneNumber, string? Locality, string? Region, string? AddressRequirements, WireCapabilities? Capabilities, bool? Beta);

/// <summary>A number that Twilio's protections never block.</summary>
internal sealed record WireSafeNumber(string? Sid, string? PhoneNumber);

/// <summary>A number as Lookup sees it without any paid package.</summary>
internal sealed record WireLookup(
    string? PhoneNumber, bool? Valid, IReadOnlyList<string?>? ValidationErrors, string? CountryCode, string? CallingCountryCode);
