using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Core.Registrations;

namespace OnboardingTracker.Web.Pages.Onboardings.Steps;

/// <summary>The tries of the registrations that a step is about, the newest first, and what another one costs; null: no source says.</summary>
public sealed record AttemptsModel(IReadOnlyList<AttemptLine> Lines, RetryFee? Fee)
{
    public static AttemptsModel None { get; } = new([], null);
}
