using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Web.Pages.Onboardings.Steps;

/// <summary>What somebody else saved meanwhile.</summary>
/// <param name="Closing">What becomes of it when the form below is saved.</param>
public sealed record TheirsModel(StepStanding Step, string Closing);
