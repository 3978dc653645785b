using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Web.Api.Shapes;

/// <summary>Who did what and when.</summary>
public sealed record ActivityShape(DateTimeOffset At, ActorKind ActorKind, string Actor, ActivityKind Kind, string? Step, string Sentence, string? Detail)
{
    public static ActivityShape Of(ActivityEntry entry) =>
        new(entry.At, entry.ActorKind, entry.ActorName, entry.Kind, entry.StepKey, entry.Sentence, entry.Detail);
}
