using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.CloserLooks;

/// <summary>Remembers when a step was last looked at closer, for all instances.</summary>
public interface ICloserLookTurns
{
    /// <summary>Takes the turn to look, unless somebody took it less than <see cref="LookCloser.Pause"/> ago.</summary>
    /// <returns>How long to wait; null when the turn was taken.</returns>
    Task<TimeSpan?> TryTakeAsync(OnboardingId onboarding, string stepKey, DateTimeOffset now, CancellationToken cancellationToken);
}
