using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Web.Pages.Shared;
using OnboardingTracker.Web.Practice;
using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Onboardings;

public sealed class IndexModel(IOnboardingReader onboardings, StepPlaybook playbook, StartPractice practice) : PageModel
{
    private const int RowsOnAPage = 25;

    [FromQuery]
    public string? Cursor { get; set; }

    /// <summary>Part of a name, customer or key.</summary>
    [FromQuery(Name = "q")]
    public string? Text { get; set; }

    public OnboardingPage List { get; private set; } = new([], null);

    public bool CanPractise => practice.IsOffered;

    public IReadOnlyList<Milestone> Milestones => playbook.Milestones;

    public PagerModel Pager => new(Links.Onboardings, Text, List.NextCursor, Cursor is not null, T("Older onboardings"));

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        List = await onboardings.ListAsync(RowsOnAPage, Cursor, cancellationToken, Text);
}
