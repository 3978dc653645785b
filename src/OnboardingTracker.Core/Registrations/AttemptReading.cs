using OnboardingTracker.Core.Drift;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;

namespace OnboardingTracker.Core.Registrations;

/// <summary>Reads the tries of the registration that a step is about.</summary>
public static class AttemptReading
{
    /// <summary>Each try in the account that the onboarding's results are about, the newest first; null for a step that is about no registration.</summary>
    public static async Task<IReadOnlyList<AttemptLine>?> AttemptsOfAsync(
        this IKeptPartStore parts, Onboarding onboarding, StepDefinition step, CancellationToken cancellationToken) => AttemptLine.KindOf(step) switch
        {
            null => null,
            { } kind when onboarding.CheckedAccountSid is { } account =>
                AttemptLine.Of(await parts.AttemptsAsync(onboarding.Id, account, kind, cancellationToken)),
            _ => [],
        };
}
