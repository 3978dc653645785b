using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.People;

/// <summary>Makes somebody else the owner; who hands over stays as admin.</summary>
public sealed class HandOverOwnership(IPeopleStore people, TimeProvider clock)
{
    /// <returns>Null when there is no such person.</returns>
    public async Task<Outcome?> RunAsync(Actor actor, string toMemberId, CancellationToken cancellationToken)
    {
        if (await people.FindAsync(toMemberId, cancellationToken) is not { RemovedAt: null } to)
        {
            return null;
        }

        if (await people.FindAsync(actor.Id, cancellationToken) is not { RemovedAt: null, IsOwner: true })
        {
            return Outcome.Refuse("You are not an owner, so there is nothing to hand over.");
        }

        if (actor.Id == toMemberId)
        {
            return Outcome.Refuse("You are the owner already. Choose somebody else.");
        }

        return await people.HandOverAsync(actor.Id, toMemberId, PeopleHistory.HandedOver(actor, to, clock.GetUtcNow()), cancellationToken)
            ? Outcome.Done
            : Outcome.Refuse("Somebody else changed owners in the same moment. Look at the people once more.");
    }
}
