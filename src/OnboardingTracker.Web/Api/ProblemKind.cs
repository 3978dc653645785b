namespace OnboardingTracker.Web.Api;

/// <summary>What went wrong, as the last part of a problem's type address.</summary>
public enum ProblemKind
{
    /// <summary>The body or a header cannot be read.</summary>
    Unreadable,

    /// <summary>It can be read, but breaks a rule; <c>errors</c> names where.</summary>
    Validation,

    Unauthenticated,
    NotAllowed,
    NotFound,
    Method,
    MediaType,
    TooLarge,

    /// <summary>A rule of the onboarding says no.</summary>
    Refused,

    /// <summary>Twilio says no.</summary>
    TwilioRefused,

    NotConnected,

    /// <summary>Somebody was faster: 412.</summary>
    Changed,

    /// <summary>If-Match is missing where a person's text would be replaced: 428.</summary>
    PreconditionMissing,

    /// <summary>The Idempotency-Key was used for another request: 422.</summary>
    IdempotencyKeyReused,

    TooMany,
    Fault,
}
