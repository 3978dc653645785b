namespace OnboardingTracker.Core.Activity;

/// <summary>What kind of thing happened; the word by which history is filtered.</summary>
public enum ActivityKind
{
    Created,
    Changed,
    Confirmed,
    ConfirmationWithdrawn,
    Denied,
    DenialWithdrawn,
    NotNeeded,
    NeededAgain,
    EvidenceAdded,
    EvidenceRemoved,

    /// <summary>A step is wanted until another day.</summary>
    DueDateChanged,

    /// <summary>Somebody wrote a comment; its text stands with the comment alone.</summary>
    CommentAdded,
    CommentEdited,
    CommentDeleted,

    StatusChanged,

    /// <summary>What changed at Twilio in what a check of the step reads.</summary>
    Drift,

    Disagreement,
    DisagreementDecided,
    CouldNotCheck,
    Connected,
    ConnectionLost,
    ConnectionRestored,
    Disconnected,
    ChecksRun,

    /// <summary>What a person gave has grown too old to count.</summary>
    RenewalAsked,

    MilestoneCompleted,

    /// <summary>A question of finance was answered, or an answer was taken back.</summary>
    BillingAnswered,

    /// <summary>A person had prices read at Twilio, for the cost forecast.</summary>
    PricesRead,

    /// <summary>Finance said that the launch may go on.</summary>
    SignedOff,

    /// <summary>Finance said that it may not.</summary>
    SignOffRefused,

    /// <summary>What finance decided counts no more, because an answer under it changed.</summary>
    SignOffVoided,

    /// <summary>The balance lasts for few days more.</summary>
    BalanceLow,

    /// <summary>Who belongs to the onboarding, or whose a step is.</summary>
    PeopleChanged,

    /// <summary>An onboarding was deleted with its history; of that history only the digests stay.</summary>
    Deleted,

    TokenMade,
    TokenRevoked,

    /// <summary>A person's name and id were erased from all entries.</summary>
    PersonErased,
}
