using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.People;

/// <summary>Which onboardings somebody sees: the one filter that every reader and store is held against.</summary>
/// <param name="Only">The only ones; null when there is no limit.</param>
public sealed record Sight(IReadOnlySet<OnboardingId>? Only)
{
    public static Sight Everything { get; } = new((IReadOnlySet<OnboardingId>?)null);

    /// <summary>Not more than these; an API token may be for a few only.</summary>
    /// <param name="onboardings">Null takes nothing away.</param>
    public Sight Within(IReadOnlySet<OnboardingId>? onboardings) => onboardings is null ? this : new Sight(Only is null ? onboardings : Only.Intersect(onboardings).ToHashSet());

    public bool Holds(OnboardingId onboarding) => Only is null || Only.Contains(onboarding);

    public static Sight Nothing { get; } = new(new HashSet<OnboardingId>());
}
