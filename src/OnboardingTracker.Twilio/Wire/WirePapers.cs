using System.Text.Json;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Twilio.Wire;

/// <summary>An address, without its street and customer.</summary>
internal sealed record WireAddress(string? Sid, string? FriendlyName, string? IsoCountry, bool? Validated, bool? Verified)
{
    public Address ToAddress() => new(Required.Of(Sid), FriendlyName, IsoCountry, Validated, Verified);
}

/// <summary>Twilio's test of a bundle; its results are typed nowhere, and only those that did not pass are kept.</summary>
internal sealed record WireEvaluation(string? Sid, string? Status, DateTimeOffset? DateCreated, IReadOnlyList<JsonElement>? Results)
{
    public BundleEvaluation ToEvaluation() => new(Required.Of(Sid), Status, DateCreated, [.. (Results ?? []).SelectMany(Failures)]);

    private static IEnumerable<RegistrationError> Failures(JsonElement result)
    {
        if (result.ValueKind is not JsonValueKind.Object || Flag(result, "passed") is true)
        {
            yield break;
        }

        var name = Text(result, "requirement_friendly_name") ?? Text(result, "friendly_name");
        yield return new(Text(result, "error_code"), Text(result, "failure_reason"), name is null ? [] : [name], null);
    }

    private static bool? Flag(JsonElement result, string name) =>
        result.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.ValueKind is JsonValueKind.True
            : null;

    private static string? Text(JsonElement result, string name) => !result.TryGetProperty(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.String when value.GetString() is { Length: > 0 } text => text,
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };
}

/// <summary>Something that was put into a bundle.</summary>
internal sealed record WireItemAssignment(string? ObjectSid);

/// <summary>A document of a bundle, without its contents.</summary>
internal sealed record WireDocument(
    string? Sid,
    string? FriendlyName,
    string? Type,
    string? Status,
    string? FailureReason,
    DateTimeOffset? DateUpdated,
    IReadOnlyList<JsonElement>? Errors)
{
    public SupportingDocument ToDocument() =>
        new(Required.Of(Sid), FriendlyName, Type, Status, DateUpdated, WireErrors.Read(Errors, FailureReason));
}

/// <summary>The person or business of a bundle. There is no member for its name and attributes, so they are never taken in.</summary>
internal sealed record WireEndUser(string? Sid, string? Type)
{
    public EndUser ToEndUser() => new(Required.Of(Sid), Type);
}
