using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;

namespace OnboardingTracker.Web.Pages.Onboardings;

/// <summary>The whole checklist on paper: one page of status, then the steps.</summary>
[RequirePermission(Permission.SeeOnboarding)]
public sealed class ReportModel : PageModel
{
    /// <summary>As many as leave the first page one page.</summary>
    private const int OpenOnTheFirstPage = 12;

    public CurrentOnboarding Onboarding => this.Current();

    public string Reader => CurrentActor.Of(User).Name;

    public IReadOnlyList<StepStanding> Open => [.. AllOpen.Take(OpenOnTheFirstPage)];

    public int MoreOpen => Math.Max(0, AllOpen.Count() - OpenOnTheFirstPage);

    /// <summary>What needs somebody first, then what waits, then the rest.</summary>
    private IEnumerable<StepStanding> AllOpen => Onboarding.Checklist.Steps
        .Where(step => step.IsOpen)
        .OrderBy(step => step.Status switch
        {
            StepStatus.Blocked => 0,
            StepStatus.NeedsAttention => 1,
            StepStatus.Waiting => 2,
            StepStatus.InProgress => 3,
            _ => 4,
        });
}
