using OnboardingTracker.Core.Forecasting;

namespace OnboardingTracker.Web.Pages.Shared;

/// <summary>A due date as it stands to the viewer's day.</summary>
/// <param name="IsOpen">The step is still to be done, so that the day may be near or gone by.</param>
public sealed record DueModel(StepDue Due, bool IsOpen, DateOnly Today);
