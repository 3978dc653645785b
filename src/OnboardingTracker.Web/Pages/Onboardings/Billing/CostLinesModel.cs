using OnboardingTracker.Core.Billing.Costs;

namespace OnboardingTracker.Web.Pages.Onboardings.Billing;

/// <summary>Lines of a cost forecast under one heading.</summary>
public sealed record CostLinesModel(string Title, IReadOnlyList<ForecastLine> Lines);
