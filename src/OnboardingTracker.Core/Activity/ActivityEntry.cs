using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Activity;

/// <summary>Who did what, when and why, in one sentence; the entries of one step are its history.</summary>
/// <param name="StepKey">The step it concerns; null for the onboarding as a whole.</param>
/// <param name="Sentence">What happened, without the actor: "Confirmed "Decide on a Twilio Edition"".</param>
public sealed record ActivityEntry(
    Guid Id,
    OnboardingId OnboardingId,
    string? StepKey,
    ActivityKind Kind,
    ActorKind ActorKind,
    string ActorName,
    DateTimeOffset At,
    string Sentence,
    string? Detail);

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

    /// <summary>Who belongs to the onboarding, or whose a step is.</summary>
    PeopleChanged,
}
