using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Live;

/// <summary>Tells whoever is looking at an onboarding, on any instance, that it changed. A signal says nothing else: the page reads again.</summary>
public interface IOnboardingSignals
{
    /// <summary>Called by the stores after their commit. A signal that cannot be sent is logged; what was saved stays saved.</summary>
    Task TellAsync(OnboardingId onboarding, CancellationToken cancellationToken);

    /// <summary>One item for each change since the last one was taken; several changes in between are one.</summary>
    IAsyncEnumerable<OnboardingId> ListenAsync(OnboardingId onboarding, CancellationToken cancellationToken);
}
