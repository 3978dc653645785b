using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.People;

/// <summary>Gives somebody other roles of the organisation. Owners are made and unmade by owners alone, and one of them always stays.</summary>
public sealed class ChangeOrganizationRoles(IPeopleStore people, IAccessStore access, PermissionTable table, TimeProvider clock)
{
    /// <returns>Null when there is no such person.</returns>
    public async Task<Outcome?> RunAsync(Actor actor, string memberId, IReadOnlySet<Role> roles, CancellationToken cancellationToken)
    {
        if (await people.FindAsync(memberId, cancellationToken) is not { RemovedAt: null } person)
        {
            return null;
        }

        if (roles.Any(role => !Roles.OfOrganization.Contains(role)))
        {
            return Outcome.Refuse("This role is given for one onboarding, not for the organisation.");
        }

        if (roles.SetEquals(person.Organization))
        {
            return Outcome.Done;
        }

        var mayTouchOwners = (await access.OfAsync(actor.Id, cancellationToken)).MayEverywhere(Permission.HandOverOwnership, table);
        var entry = PeopleHistory.RolesChanged(actor, person, roles, clock.GetUtcNow());
        return await people.SetOrganizationRolesAsync(memberId, person.Organization.ToHashSet(), roles, mayTouchOwners, entry, cancellationToken);
    }
}
