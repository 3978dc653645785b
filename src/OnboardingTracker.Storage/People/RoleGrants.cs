using Microsoft.EntityFrameworkCore;
using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Storage.Activity;

namespace OnboardingTracker.Storage.People;

/// <summary>Adds roles by the context of the scope, so that they are part of its transaction.</summary>
internal sealed class RoleGrants(TrackerDbContext db, AccessStore access, ActivityWriter activity, TimeProvider clock) : IRoleGrants
{
    public async Task GiveAsync(
        string memberId,
        IReadOnlyCollection<Role> organization,
        IReadOnlyDictionary<OnboardingId, IReadOnlyCollection<Role>> onboardings,
        IReadOnlyList<ActivityEntry> entries,
        CancellationToken cancellationToken)
    {
        var ids = onboardings.Keys.ToList();
        var there = await db.Set<Onboarding>().Where(onboarding => ids.Contains(onboarding.Id)).Select(onboarding => onboarding.Id).ToListAsync(cancellationToken);
        var has = await db.Set<OrganizationRoleRow>().Where(row => row.MemberId == memberId).Select(row => row.Role).ToListAsync(cancellationToken);
        var belongs = await db.Set<MembershipRow>().Where(row => row.MemberId == memberId).Select(row => new { row.OnboardingId, row.Role }).ToListAsync(cancellationToken);
        var now = clock.GetUtcNow();
        db.AddRange(organization.Distinct().Except(has).Select(role => new OrganizationRoleRow { MemberId = memberId, Role = role, GivenAt = now }));
        db.AddRange(there.SelectMany(id => onboardings[id]
            .Distinct()
            .Where(role => !belongs.Exists(row => row.OnboardingId == id && row.Role == role))
            .Select(role => new MembershipRow { MemberId = memberId, OnboardingId = id, Role = role })));
        await activity.AppendAsync(db, [.. entries.Where(entry => entry.OnboardingId is not { } about || there.Contains(about))], cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        access.Forget(memberId);
    }
}
