namespace OnboardingTracker.Core.Snapshots;

/// <summary>Why a part could not be read. A failure to look is never a failed step.</summary>
/// <param name="Sentence">What happened, why, and what to do, for the person.</param>
/// <param name="Code">Twilio's error code when it gave one.</param>
public sealed record PartFailure(SnapshotPart Part, FailureReason Reason, string Sentence, int? Code = null)
{
    /// <summary>Twilio's code of a key that somebody restricted: authorization failed, the key lacks this permission.</summary>
    public const int LacksPermission = 70051;
}

public enum FailureReason
{
    /// <summary>Twilio does not accept the key at all.</summary>
    WrongKey,

    /// <summary>A standard key asked for what only a main key may read.</summary>
    NeedsMainKey,

    /// <summary>A restricted key without this permission.</summary>
    MissingPermission,

    TestCredentials,

    /// <summary>The account is suspended or closed.</summary>
    AccountNotActive,

    /// <summary>404, or 403 from a beta product: not switched on for this account.</summary>
    NotEnabled,

    Throttled,

    /// <summary>Twilio answered 5xx or not at all.</summary>
    TwilioDown,

    TimedOut,

    /// <summary>The answer was not what Twilio describes.</summary>
    Malformed,

    /// <summary>The answer belongs to another account than the one asked for.</summary>
    OtherAccount,

    /// <summary>Only a credential of the organization reads it, and the connection has none.</summary>
    NeedsOrganization,
}
