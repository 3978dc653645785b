namespace OnboardingTracker.Core.People;

/// <summary>Where each role can be given.</summary>
public static class Roles
{
    /// <summary>Given for the organisation as a whole.</summary>
    public static IReadOnlyList<Role> OfOrganization { get; } = [Role.Owner, Role.Admin, Role.Finance];

    /// <summary>Given for one onboarding.</summary>
    public static IReadOnlyList<Role> OfOnboarding { get; } = [Role.Lead, Role.Member, Role.Finance, Role.Viewer];
}
