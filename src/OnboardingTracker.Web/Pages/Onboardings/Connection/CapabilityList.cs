using OnboardingTracker.Core.Connections;
using OnboardingTracker.Web.Ui;

namespace OnboardingTracker.Web.Pages.Onboardings.Connection;

/// <summary>Some of the parts a key was tried on.</summary>
public sealed record CapabilityList(CurrentOnboarding Onboarding, IReadOnlyList<Capability> Lines)
{
    /// <summary>The one reason of all lines, to be said once above them.</summary>
    public string? Why => Lines.Select(line => line.Why).Distinct().ToList() is [{ } only] && Lines.Count > 1 ? only : null;
}
