using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;

namespace OnboardingTracker.Core.Activity;

/// <summary>Which activity somebody may see.</summary>
/// <param name="Onboardings">Only of these; null for all of them and for what concerns the organisation as a whole.</param>
/// <param name="Money">Entries about money only of these; null for all.</param>
public sealed record ActivityReach(IReadOnlySet<OnboardingId>? Onboardings, IReadOnlySet<OnboardingId>? Money)
{
    public static ActivityReach All { get; } = new(null, null);

    /// <summary>What a person's roles open.</summary>
    public static ActivityReach Of(Access access, PermissionTable table) =>
        new(OfPermission(access, Permission.SeeActivity, table), OfPermission(access, Permission.SeeMoney, table));

    /// <summary>Not more than these onboardings; an API token may be for a few only.</summary>
    public ActivityReach Within(IReadOnlySet<OnboardingId>? onboardings) => onboardings is null
        ? this
        : this with { Onboardings = Onboardings is null ? onboardings : Onboardings.Intersect(onboardings).ToHashSet() };

    private static HashSet<OnboardingId>? OfPermission(Access access, Permission permission, PermissionTable table)
    {
        // An onboarding that nobody has a role in: only who may see all of them may see that.
        var stranger = new OnboardingId(Guid.Empty);
        return access.In(stranger, permission, table) is Grant.All
            ? null
            : [.. access.Onboardings.Keys.Where(onboarding => access.In(onboarding, permission, table) is not Grant.None)];
    }
}
