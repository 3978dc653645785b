using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.People;

/// <summary>Takes somebody out of the organisation: every session ends at once, and for ten minutes it can be undone. An admin never removes an owner, and one owner always stays.</summary>
public sealed class RemovePerson(IPeopleStore people, IAccessStore access, IMemberSessions sessions, PermissionTable table, TimeProvider clock)
{
    /// <returns>Null when there is no such person, or not any more.</returns>
    public async Task<Outcome?> RunAsync(Actor actor, string memberId, CancellationToken cancellationToken)
    {
        if (await people.FindAsync(memberId, cancellationToken) is not { RemovedAt: null } person)
        {
            return null;
        }

        var mayTouchOwners = (await access.OfAsync(actor.Id, cancellationToken)).MayEverywhere(Permission.HandOverOwnership, table);
        var removed = await people.RemoveAsync(memberId, mayTouchOwners, PeopleHistory.Removed(actor, person, clock.GetUtcNow()), cancellationToken);
        if (!removed.IsDone)
        {
            return removed;
        }

        // The person is out already; the rest must not be left half done because the browser went away.
        await sessions.EndAllAsync(memberId, CancellationToken.None);
        return Outcome.Done;
    }
}
