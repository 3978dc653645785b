using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Twilio.Reading;

namespace OnboardingTracker.Twilio.Failures;

/// <summary>The ways in which Twilio refuses an organization's credential, in the words a person reads. They never speak of a key: no key opens an organization.</summary>
internal static class OrganizationProblems
{
    /// <summary>The answer of the token endpoint.</summary>
    /// <param name="pause">How long Twilio asked us to stay away.</param>
    public static Problem NoToken(int status, int? code, TimeSpan? pause) => status switch
    {
        400 or 401 or 403 => new(
            FailureReason.WrongKey,
            Problems.Told("Twilio did not accept the client ID and secret of the organization. Check both, and that the OAuth app is still there.", code),
            code),
        404 => new(FailureReason.NotEnabled, Problems.Told("Twilio gives no tokens at the address that this installation is set to.", code), code),
        429 => Problems.Throttled(pause, code),
        408 or >= 500 => Problems.Down(status, code),
        _ => Problems.OurFault(status, code),
    };

    /// <summary>The answer about a part of the organization, to a request with a token that is fresh.</summary>
    /// <inheritdoc cref="NoToken" path="/param"/>
    public static Problem Refused(Topic topic, int status, int? code, TimeSpan? pause) => status switch
    {
        401 when code is not PartFailure.LacksPermission => new(
            FailureReason.WrongKey,
            Problems.Told("Twilio gave a token for the organization and does not accept it. Check that the OAuth app is one of this organization.", code),
            code),
        401 or 403 => new(FailureReason.MissingPermission, Problems.Told(Permission(topic), code), code),
        404 => new(FailureReason.NotEnabled, Problems.Told($"Twilio does not offer \"{topic.Name}\" for this organization.", code), code),
        429 => Problems.Throttled(pause, code),
        408 or >= 500 => Problems.Down(status, code),
        _ => Problems.OurFault(status, code),
    };

    private static string Permission(Topic topic) => topic.Part is { } part && PartDefinition.Of(part).Permission is { } name
        ? $"The organization's OAuth app may not read \"{topic.Name}\". Give it the permission {name}, and check that it belongs to this organization."
        : $"The organization's OAuth app may not read \"{topic.Name}\". Give it that permission, and check that it belongs to this organization.";
}
