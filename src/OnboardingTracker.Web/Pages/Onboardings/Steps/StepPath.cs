using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Web.Ui;

namespace OnboardingTracker.Web.Pages.Onboardings.Steps;

/// <summary>The path above the heading of a step's pages.</summary>
/// <param name="Heading">What the step is a part of; only on the step's own page.</param>
/// <param name="WithStep">Ends with a link to the step; not where its name is the heading below.</param>
public sealed record StepPath(CurrentOnboarding Onboarding, StepDefinition? Heading = null, bool WithStep = false);
