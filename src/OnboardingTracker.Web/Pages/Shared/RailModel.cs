using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;

namespace OnboardingTracker.Web.Pages.Shared;

/// <summary>The five milestones; on their own pages in one line each.</summary>
/// <param name="At">The milestone the page shows; null on the overview.</param>
public sealed record RailModel(Checklist Checklist, MilestoneKey? At = null)
{
    public bool IsCompact => At is not null;
}
