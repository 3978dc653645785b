using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.People;

/// <summary>Which onboardings somebody sees: the one filter that every reader and store is held against.</summary>
/// <param name="Only">The only ones; null when there is no limit.</param>
public sealed record Sight(IReadOnlySet<OnboardingId>? Only)
{
    public static Sight Everything { get; } = new((IReadOnlySet<OnboardingId>?)null);

    public bool Holds(OnboardingId onboarding) => Only is null || Only.Contains(onboarding);

    public static Sight Nothing { get; } = new(new HashSet<OnboardingId>());
}
