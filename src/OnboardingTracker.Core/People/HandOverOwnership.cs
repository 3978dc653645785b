namespace OnboardingTracker.Core.People;

/// <summary>Makes somebody else the owner; who hands over stays as admin.</summary>
public sealed class HandOverOwnership(IPeopleStore people, TimeProvider clock)
{
    /// <returns>Null when there is no such person.</returns>
    public async Task<Outcome?> RunAsync(string fromMemberId, string toMemberId, CancellationToken cancellationToken)
    {
        if (await people.FindAsync(toMemberId, cancellationToken) is not { RemovedAt: null })
        {
            return null;
        }

        if (await people.FindAsync(fromMemberId, cancellationToken) is not { RemovedAt: null, IsOwner: true })
        {
            return Outcome.Refuse("You are not an owner, so there is nothing to hand over.");
        }

        if (fromMemberId == toMemberId)
        {
            return Outcome.Refuse("You are the owner already. Choose somebody else.");
        }

        await people.HandOverAsync(fromMemberId, toMemberId, clock.GetUtcNow(), cancellationToken);
        return Outcome.Done;
    }
}
