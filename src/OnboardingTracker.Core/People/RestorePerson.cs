using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.People;

/// <summary>Undoes a removal within ten minutes, with all roles; the person signs in anew.</summary>
public sealed class RestorePerson(IPeopleStore people, IAccessStore access, PermissionTable table, TimeProvider clock)
{
    /// <returns>Null when nobody of that id was removed in that time.</returns>
    public async Task<Outcome?> RunAsync(Actor actor, string memberId, CancellationToken cancellationToken)
    {
        if (await people.FindAsync(memberId, cancellationToken) is not { RemovedAt: not null } person)
        {
            return null;
        }

        if (person.IsOwner && !(await access.OfAsync(actor.Id, cancellationToken)).MayEverywhere(Permission.HandOverOwnership, table))
        {
            return Outcome.Refuse(PeopleRules.OwnersOnly);
        }

        var now = clock.GetUtcNow();
        return await people.RestoreAsync(memberId, now - PeopleRules.UndoTime, PeopleHistory.Restored(actor, person, now), cancellationToken)
            ? Outcome.Done
            : Outcome.Refuse("A removal can be undone for ten minutes, and they are over. Invite the person again.");
    }
}
