using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Activity;

/// <summary>What is done to the activity as a whole. Entries are written by the stores, in the transaction of the act, and are never changed.</summary>
public interface IActivityStore
{
    /// <summary>Removes the networks of acts before an instant.</summary>
    /// <returns>How many there were.</returns>
    Task<int> ForgetNetworksAsync(DateTimeOffset before, CancellationToken cancellationToken);

    /// <summary>
    /// Takes id, name and network of a person out of all entries, with the salts under which they stand in the chain, and writes that somebody was
    /// erased. What others wrote about the person in their own words stays.
    /// </summary>
    /// <returns>How many entries the person had.</returns>
    Task<int> ErasePersonAsync(string memberId, Actor actor, DateTimeOffset now, CancellationToken cancellationToken);
}
