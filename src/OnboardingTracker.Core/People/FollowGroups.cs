namespace OnboardingTracker.Core.People;

/// <summary>
/// Gives somebody the roles of the organisation that their groups at the sign-in provider stand for, and takes away those that they stand for no longer.
/// Roles that no group stands for are left to the people here. One owner always stays, whatever the provider says.
/// </summary>
public sealed class FollowGroups(IPeopleStore people, TimeProvider clock)
{
    /// <param name="governed">The roles that some group stands for.</param>
    /// <param name="given">Of these the ones that the person's groups stand for.</param>
    public async Task<GroupsFollowed> RunAsync(string memberId, IReadOnlySet<Role> governed, IReadOnlySet<Role> given, CancellationToken cancellationToken)
    {
        // Somebody who changes the roles by hand at the same moment is followed by what the groups say to that.
        const int TriesAtMost = 5;
        for (var tries = 1; ; tries++)
        {
            if (await TryAsync(memberId, governed, given, cancellationToken) is { } followed)
            {
                return followed;
            }

            if (tries == TriesAtMost)
            {
                throw new InvalidOperationException("The roles of a person were changed again and again while their groups were to be followed.");
            }
        }
    }

    /// <returns>Null when somebody else has changed the roles meanwhile.</returns>
    private async Task<GroupsFollowed?> TryAsync(string memberId, IReadOnlySet<Role> governed, IReadOnlySet<Role> given, CancellationToken cancellationToken)
    {
        if (await people.FindAsync(memberId, cancellationToken) is not { RemovedAt: null } person)
        {
            return GroupsFollowed.NothingToDo;
        }

        var before = person.Organization.ToHashSet();
        var wanted = before.Except(governed).Union(given.Where(governed.Contains)).ToHashSet();
        if (before.SetEquals(wanted))
        {
            return GroupsFollowed.NothingToDo;
        }

        var change = await SetAsync(wanted);
        if (change.Refusal != PeopleRules.LastOwner)
        {
            return change.IsDone ? GroupsFollowed.Changed : null;
        }

        wanted.UnionWith(before.Where(role => role is Role.Owner));
        if (!before.SetEquals(wanted) && await SetAsync(wanted) is { IsDone: false })
        {
            return null;
        }

        return GroupsFollowed.LastOwnerKept;

        Task<Outcome> SetAsync(HashSet<Role> roles) => people.SetOrganizationRolesAsync(
            memberId, before, roles, mayTouchOwners: true, PeopleHistory.GroupsFollowed(person, roles, clock.GetUtcNow()), cancellationToken);
    }
}

/// <summary>What became of the roles.</summary>
public enum GroupsFollowed
{
    /// <summary>They were as the groups say already.</summary>
    NothingToDo,
    Changed,

    /// <summary>The groups would have left nobody as owner, so the last one stayed it.</summary>
    LastOwnerKept,
}
