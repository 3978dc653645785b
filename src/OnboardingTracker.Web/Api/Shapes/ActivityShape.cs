using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Web.Api.Shapes;

/// <summary>Who did what, when, why and from where.</summary>
/// <param name="Number">Its place in the chain.</param>
/// <param name="ActorId">The person, also when an API token acted; null for Twilio and the system.</param>
/// <param name="TokenId">The API token that was used.</param>
/// <param name="Onboarding">Its key; null for what concerns the organisation.</param>
/// <param name="From">The masked network, for 90 days.</param>
public sealed record ActivityShape(
    long? Number,
    DateTimeOffset At,
    ActorKind ActorKind,
    string Actor,
    string? ActorId,
    Guid? TokenId,
    ActivityKind Kind,
    string? Onboarding,
    string? OnboardingName,
    string? Step,
    string Sentence,
    string? Detail,
    string? Before,
    string? After,
    string? From,
    bool IsMoney)
{
    public static ActivityShape Of(LoggedEntry logged)
    {
        var entry = logged.Entry;
        return new(
            entry.Number,
            entry.At,
            entry.ActorKind,
            entry.ActorName,
            entry.ActorId,
            entry.TokenId,
            entry.Kind,
            logged.OnboardingKey,
            logged.OnboardingName,
            entry.StepKey,
            entry.Sentence,
            entry.Detail,
            entry.Before,
            entry.After,
            logged.Network,
            entry.IsMoney);
    }
}
