using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Activity;

/// <summary>Who did what, when and why, in one sentence; the entries of one step are its history.</summary>
/// <param name="OnboardingId">Null for what concerns the organisation as a whole, such as an API token that was made.</param>
/// <param name="StepKey">The step it concerns; null for the onboarding as a whole.</param>
/// <param name="Sentence">What happened, without the actor: "Confirmed "Decide on a Twilio Edition"".</param>
/// <param name="Detail">Why: a person's reason, or what was seen.</param>
public sealed record ActivityEntry(
    Guid Id,
    OnboardingId? OnboardingId,
    string? StepKey,
    ActivityKind Kind,
    ActorKind ActorKind,
    string ActorName,
    DateTimeOffset At,
    string Sentence,
    string? Detail)
{
    /// <summary>What stands in place of the name of somebody who was erased.</summary>
    public const string ErasedName = "Erased person";

    /// <summary>The person who acted, also by an API token; null for Twilio, the system, and entries from before ids were kept.</summary>
    public string? ActorId { get; init; }

    /// <summary>The API token that was used; null where none was.</summary>
    public Guid? TokenId { get; init; }

    /// <summary>What it is about where it is neither an onboarding nor a step that is still there: "token/{id}", "onboarding/{id}".</summary>
    public string? Subject { get; init; }

    /// <summary>What stood there before; null where nothing did, or where the sentence is about no value.</summary>
    public string? Before { get; init; }

    /// <summary>What stands there since.</summary>
    public string? After { get; init; }

    /// <summary>About costs, payments or a finance sign-off: shown to those only who may see money.</summary>
    public bool IsMoney { get; init; }

    /// <summary>Its place in the chain, given by the store; null until it is stored.</summary>
    public long? Number { get; init; }

    /// <summary>An entry by somebody, at a moment; onboarding, step, before and after are set with <c>with</c>.</summary>
    public static ActivityEntry Of(Actor actor, ActivityKind kind, DateTimeOffset now, string sentence, string? why = null) =>
        new(Guid.CreateVersion7(now), null, null, kind, actor.Kind, actor.Name, now, sentence, why)
        {
            ActorId = actor.Id.Length > 0 ? actor.Id : null,
            TokenId = actor.TokenId,
        };
}
