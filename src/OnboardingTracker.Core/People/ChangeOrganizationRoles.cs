namespace OnboardingTracker.Core.People;

/// <summary>Gives somebody other roles of the organisation. Owners are made and unmade by owners alone, and one of them always stays.</summary>
public sealed class ChangeOrganizationRoles(IPeopleStore people, IAccessStore access, PermissionTable table, TimeProvider clock)
{
    /// <returns>Null when there is no such person.</returns>
    public async Task<Outcome?> RunAsync(string changedBy, string memberId, IReadOnlySet<Role> roles, CancellationToken cancellationToken)
    {
        if (await people.FindAsync(memberId, cancellationToken) is not { RemovedAt: null } person)
        {
            return null;
        }

        if (roles.Any(role => !Roles.OfOrganization.Contains(role)))
        {
            return Outcome.Refuse("This role is given for one onboarding, not for the organisation.");
        }

        var touchesOwner = person.IsOwner || roles.Contains(Role.Owner);
        if (touchesOwner && !(await access.OfAsync(changedBy, cancellationToken)).MayEverywhere(Permission.HandOverOwnership, table))
        {
            return Outcome.Refuse(PeopleRules.OwnersOnly);
        }

        return await people.SetOrganizationRolesAsync(memberId, roles, clock.GetUtcNow(), cancellationToken) ? Outcome.Done : Outcome.Refuse(PeopleRules.LastOwner);
    }
}
