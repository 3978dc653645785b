using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.People;

/// <summary>What one person is, everywhere, at this moment; answers what they may do.</summary>
/// <param name="MemberId">Whose access it is.</param>
/// <param name="Organization">Roles for the organisation as a whole.</param>
/// <param name="Onboardings">Roles for single onboardings, by onboarding.</param>
public sealed record Access(string MemberId, IReadOnlySet<Role> Organization, IReadOnlyDictionary<OnboardingId, IReadOnlySet<Role>> Onboardings)
{
    /// <summary>How far a permission reaches that concerns no onboarding in particular, such as inviting people.</summary>
    public Grant Of(Permission permission, PermissionTable table) => Organization
        .Concat(Onboardings.Values.SelectMany(roles => roles))
        .Select(role => table.Of(permission, role))
        .Append(Grant.None)
        .Max();

    /// <summary>How far a permission reaches in one onboarding: <see cref="Grant.None"/>, for the steps given to the person, or for all of it.</summary>
    public Grant In(OnboardingId onboarding, Permission permission, PermissionTable table)
    {
        var everywhere = Organization.Select(role => Whole(role, table.Of(permission, role)));
        var here = Onboardings.GetValueOrDefault(onboarding, new HashSet<Role>()).Select(role => table.Of(permission, role));
        return everywhere.Concat(here).Append(Grant.None).Max();
    }

    /// <summary>Whether the person may do it somewhere at all; decides what is offered where no onboarding is meant yet.</summary>
    public bool MaySomewhere(Permission permission, PermissionTable table) => Of(permission, table) is not Grant.None;

    /// <summary>Belongs to the onboarding in some way, so that it exists for them.</summary>
    public bool Knows(OnboardingId onboarding, PermissionTable table) =>
        Enum.GetValues<Permission>().Any(permission => permission is not (Permission.UseOwnAccount or Permission.MakeOnboarding) && In(onboarding, permission, table) is not Grant.None);

    /// <summary>Finance of the organisation is finance of every onboarding.</summary>
    private static Grant Whole(Role role, Grant grant) => role is Role.Finance && grant is Grant.Own ? Grant.All : grant;
}
