using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Telling;

namespace OnboardingTracker.Web.Pages.Shared;

/// <summary>What could not be told, where a try anew is asked for, and what one needs for that.</summary>
public sealed record UntoldModel(IReadOnlyList<Untold> Items, string TryAgain, Permission Needs);
