namespace OnboardingTracker.Core.People;

/// <summary>Deletes those whose removal can no longer be undone, so that nothing of their account stays and their address can be invited again.</summary>
public sealed class ForgetRemovedPeople(IPeopleStore people, TimeProvider clock)
{
    /// <returns>How many there were.</returns>
    public Task<int> RunAsync(CancellationToken cancellationToken) => people.ForgetRemovedAsync(clock.GetUtcNow() - PeopleRules.UndoTime, cancellationToken);
}
