using OnboardingTracker.Core.Connections;
using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Onboardings.Connection;

/// <summary>Some of the parts a credential was tried on.</summary>
public sealed record CapabilityList(CurrentOnboarding Onboarding, IReadOnlyList<Capability> Lines)
{
    /// <summary>What the table is, for who does not see it.</summary>
    public string Caption { get; init; } = T("Parts of the Twilio account, whether this key can read them, and the steps that need them");

    /// <summary>The one reason of all lines, to be said once above them.</summary>
    public string? Why => Lines.Select(line => line.Why).Distinct().ToList() is [{ } only] && Lines.Count > 1 ? only : null;
}
