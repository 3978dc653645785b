namespace OnboardingTracker.Core.People;

/// <summary>Ends the sessions of a person, for who removes them or changes how they sign in.</summary>
public interface IMemberSessions
{
    /// <summary>Signs the person out everywhere: at once on this instance, within five seconds on every other one, open live streams included.</summary>
    Task EndAllAsync(string memberId, CancellationToken cancellationToken);
}
