using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Web.Pages.Shared;
using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Onboardings;

public sealed class ActivityModel(IOnboardingReader onboardings) : PageModel
{
    private const int EntriesOnAPage = 50;

    [FromQuery]
    public string? Cursor { get; set; }

    public CurrentOnboarding Onboarding => this.Current();

    public ActivityPage Entries { get; private set; } = new([], null);

    public PagerModel Pager => new(Links.Activity(Onboarding.Key), null, Entries.NextCursor, Cursor is not null, T("Older entries"));

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Entries = await onboardings.ActivityAsync(Onboarding.Onboarding.Id, null, EntriesOnAPage, Cursor, cancellationToken);
}
