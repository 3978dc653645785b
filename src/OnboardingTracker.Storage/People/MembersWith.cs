using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;

namespace OnboardingTracker.Storage.People;

/// <summary>Finds people by what they may do.</summary>
internal static class MembersWith
{
    /// <summary>Those of the members who may do this in the onboarding as a whole.</summary>
    public static IQueryable<Member> With(
        this IQueryable<Member> members, Permission permission, OnboardingId? onboarding, TrackerDbContext db, PermissionTable table)
    {
        var everywhere = Roles.OfOrganization.Where(role => table.ReachesEvery(permission, role)).ToList();
        var here = Roles.OfOnboarding.Where(role => table.ReachesOwn(permission, role)).ToList();
        return members.Where(member => db.Set<OrganizationRoleRow>().Any(row => row.MemberId == member.Id && everywhere.Contains(row.Role))
            || db.Set<MembershipRow>().Any(row => row.MemberId == member.Id && row.OnboardingId == onboarding && here.Contains(row.Role)));
    }

    /// <summary>Those of the members who may do this in any onboarding as a whole.</summary>
    public static IQueryable<Member> WithSomewhere(this IQueryable<Member> members, Permission permission, TrackerDbContext db, PermissionTable table)
    {
        var everywhere = Roles.OfOrganization.Where(role => table.ReachesEvery(permission, role)).ToList();
        var here = Roles.OfOnboarding.Where(role => table.ReachesOwn(permission, role)).ToList();
        return members.Where(member => db.Set<OrganizationRoleRow>().Any(row => row.MemberId == member.Id && everywhere.Contains(row.Role))
            || db.Set<MembershipRow>().Any(row => row.MemberId == member.Id && here.Contains(row.Role)));
    }
}
