using System.Text.Json;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Twilio.Wire;

/// <summary>A regulatory bundle, without its e-mail address.</summary>
internal sealed record WireBundleDetail(
    string? Sid,
    string? FriendlyName,
    string? Status,
    DateTimeOffset? ValidUntil,
    string? RegulationSid,
    string? StatusCallback,
    DateTimeOffset? DateCreated,
    DateTimeOffset? DateUpdated);

/// <summary>The rules of a country for a kind of number; what they ask for is typed nowhere, its names are shown.</summary>
internal sealed record WireRegulation(
    string? Sid, string? FriendlyName, string? IsoCountry, string? NumberType, string? EndUserType, JsonElement? Requirements)
{
    public Regulation ToRegulation() => new(Required.Of(Sid), FriendlyName, IsoCountry, NumberType, EndUserType);
}

/// <summary>A customer profile or another trust product, without its e-mail address.</summary>
internal sealed record WireProfileDetail(
    string? Sid,
    string? FriendlyName,
    string? Status,
    DateTimeOffset? ValidUntil,
    IReadOnlyList<JsonElement>? Errors,
    string? PolicySid,
    DateTimeOffset? DateCreated,
    DateTimeOffset? DateUpdated);

/// <summary>Twilio's test of a profile or trust product; only what did not pass is shown.</summary>
internal sealed record WireEvaluationDetail(string? Sid, string? PolicySid, string? Status, JsonElement? Results, DateTimeOffset? DateCreated);

/// <summary>Something that was put into a profile.</summary>
internal sealed record WireEntityAssignment(string? ObjectSid, DateTimeOffset? DateCreated);

/// <summary>A sender that was assigned to a profile.</summary>
internal sealed record WireEndpointAssignment(string? ChannelEndpointSid, string? ChannelEndpointType, DateTimeOffset? DateCreated);

/// <summary>A kind of profile and what it asks for.</summary>
internal sealed record WirePolicy(string? Sid, string? FriendlyName, JsonElement? Requirements);
