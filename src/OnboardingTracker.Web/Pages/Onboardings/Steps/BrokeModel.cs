using OnboardingTracker.Core.Drift;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Web.Pages.Onboardings.Steps;

/// <summary>A step that had been verified and is not any more.</summary>
/// <param name="By">Who changed what broke it; null where that is not known.</param>
public sealed record BrokeModel(StepStanding Step, ChangedBy? By);
