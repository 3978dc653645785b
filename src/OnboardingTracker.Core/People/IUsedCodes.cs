namespace OnboardingTracker.Core.People;

/// <summary>Remembers the last time step of which a person's code was accepted, so that a code that somebody saw opens nothing (RFC 6238, 5.2).</summary>
public interface IUsedCodes
{
    /// <summary>True for one caller alone, and only when the step is later than the last one that was used.</summary>
    Task<bool> UseAsync(string memberId, long step, CancellationToken cancellationToken);
}
