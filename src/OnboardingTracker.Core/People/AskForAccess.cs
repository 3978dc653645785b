using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.People;

/// <summary>Asks those who can grant it to let somebody do what they were refused.</summary>
public sealed class AskForAccess(IAccessRequestStore requests, IPeopleStore people, IAccessStore access, PermissionTable table, TimeProvider clock)
{
    /// <summary>From the smallest to the largest: what is asked for is no more than what lets one do it.</summary>
    private static readonly Role[] BySize = [Role.Viewer, Role.Member, Role.Finance, Role.Lead, Role.Admin, Role.Owner];

    /// <summary>The roles whose people can grant a permission: who makes owners does that alone.</summary>
    public static IReadOnlyList<Role> GrantedBy(Permission permission) => permission is Permission.HandOverOwnership ? [Role.Owner] : [Role.Owner, Role.Admin];

    /// <summary>The smallest role that would let somebody do it.</summary>
    public static Role? RoleFor(Permission permission, bool inOnboarding, PermissionTable table)
    {
        var offered = inOnboarding ? BySize : [.. BySize.Where(Roles.OfOrganization.Contains)];
        var found = offered.Where(role => inOnboarding ? table.ReachesOwn(permission, role) : table.Of(permission, role) is Grant.All).ToList();
        return found.Count == 0 ? null : found[0];
    }

    /// <param name="onboarding">What it is about; null for the organisation as a whole.</param>
    public async Task<Outcome> RunAsync(string memberId, Permission permission, OnboardingVersion? onboarding, CancellationToken cancellationToken)
    {
        var mine = await access.OfAsync(memberId, cancellationToken);
        var may = onboarding is null ? mine.MayEverywhere(permission, table) : mine.May(onboarding.Id, permission, table);
        if (may)
        {
            return Outcome.Refuse("You can do this already. Open the page again.");
        }

        if (RoleFor(permission, onboarding is not null, table) is not { } role || await people.FindAsync(memberId, cancellationToken) is not { } person)
        {
            return Outcome.Refuse("Nobody can be given this.");
        }

        var now = clock.GetUtcNow();
        var helpers = (await people.WithRoleAsync(role is Role.Owner ? [Role.Owner] : GrantedBy(permission), cancellationToken)).Where(helper => helper.MemberId != memberId);
        var request = new AccessRequest(Guid.CreateVersion7(now), memberId, person.Name, onboarding?.Id, null, null, permission, role, now);
        await requests.AddAsync(
            request,
            PeopleHistory.AskedForAccess(request, now),
            $"{person.Name} asks for access as {ProfileWords.Of(role)}",
            [.. helpers.Select(helper => helper.MemberId)],
            cancellationToken);
        return Outcome.Done;
    }
}
