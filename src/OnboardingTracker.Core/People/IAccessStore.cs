namespace OnboardingTracker.Core.People;

/// <summary>Tells what a person is, at most two seconds late on other instances and at once on the one that changed it.</summary>
public interface IAccessStore
{
    /// <summary>The person's access; <see cref="Access.OfNobody"/> when there is no such person, or not any more.</summary>
    Task<Access> OfAsync(string memberId, CancellationToken cancellationToken);
}
