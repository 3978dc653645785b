using OnboardingTracker.Core.Telling;

namespace OnboardingTracker.Web.Pages.Shared;

/// <summary>What could not be told, and where a try anew is asked for.</summary>
public sealed record UntoldModel(IReadOnlyList<Untold> Items, string TryAgain);
