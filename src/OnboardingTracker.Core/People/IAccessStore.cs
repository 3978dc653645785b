namespace OnboardingTracker.Core.People;

/// <summary>Who has which roles now.</summary>
public interface IAccessStore
{
    /// <summary>What a member is, everywhere; somebody who is not there any more is nothing anywhere.</summary>
    Task<Access> OfAsync(string memberId, CancellationToken cancellationToken);
}
