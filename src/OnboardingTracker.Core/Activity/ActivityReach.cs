using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;

namespace OnboardingTracker.Core.Activity;

/// <summary>Which activity somebody may see.</summary>
/// <param name="Onboardings">Only of these; null for all of them and for what concerns the organisation as a whole.</param>
/// <param name="Money">Entries about money only of these; null for all.</param>
public sealed record ActivityReach(IReadOnlySet<OnboardingId>? Onboardings, IReadOnlySet<OnboardingId>? Money)
{
    public static ActivityReach All { get; } = new(null, null);

    /// <summary>Entries that are not about money only of these; null for all. Finance sees money and nothing else.</summary>
    public IReadOnlySet<OnboardingId>? Others { get; init; }

    /// <summary>What a person's roles open.</summary>
    public static ActivityReach Of(Access access, PermissionTable table) =>
        new(access.Where(Permission.SeeActivity, table).Only, access.Where(Permission.SeeMoney, table).Only) { Others = access.Where(Permission.SeeOnboarding, table).Only };

    /// <summary>Not more than these onboardings; an API token may be for a few only.</summary>
    public ActivityReach Within(IReadOnlySet<OnboardingId>? onboardings) => onboardings is null
        ? this
        : this with { Onboardings = new Sight(Onboardings).Within(onboardings).Only };
}
