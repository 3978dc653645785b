using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Activity;

/// <summary>Which entries are asked for; whatever is null does not narrow them.</summary>
public sealed record ActivityFilter
{
    /// <summary>What the reader may see at all.</summary>
    public required ActivityReach Reach { get; init; }

    public OnboardingId? Onboarding { get; init; }

    public ActorKind? ActorKind { get; init; }

    /// <summary>The person, whether by themselves or by an API token.</summary>
    public ActivityPerson? Person { get; init; }

    public ActivityKind? Kind { get; init; }

    /// <summary>At or after it.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Before it.</summary>
    public DateTimeOffset? Until { get; init; }
}

/// <summary>Somebody whose acts are asked for; entries from before ids were kept are found by the name.</summary>
public sealed record ActivityPerson(string Id, string Name);
