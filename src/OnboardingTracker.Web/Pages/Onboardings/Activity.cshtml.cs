using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Telling;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Pages.Shared;
using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Onboardings;

[RequirePermission(Permission.SeeActivity)]
public sealed class ActivityModel(ActivityLists lists, IOutbox outbox, CurrentAccess access, TimeProvider clock) : PageModel
{
    private const int UntoldAtMost = 20;

    [FromQuery]
    public string? Cursor { get; set; }

    public CurrentOnboarding Onboarding => this.Current();

    public ActivityListModel List { get; private set; } = null!;

    /// <summary>What people should have been told and were not.</summary>
    public IReadOnlyList<Untold> Untold { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        List = await lists.ReadAsync(HttpContext, Links.Activity(Onboarding.Key), Onboarding.Onboarding, Cursor, cancellationToken);
        Response.StatusCode = List.Log is null ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        if (!access.May(Permission.SeeOnboarding))
        {
            return;
        }

        Untold = await outbox.UntoldAsync(Onboarding.Onboarding.Id, access.May(Permission.SeeMoney), UntoldAtMost, cancellationToken);
    }

    /// <summary>Tries again what could not be told.</summary>
    [RequirePermission(Permission.WorkOnSteps)]
    public async Task<IActionResult> OnPostAsync(Guid tiding, CancellationToken cancellationToken) =>
        await outbox.ReplayAsync(Onboarding.Onboarding.Id, tiding, clock.GetUtcNow(), cancellationToken)
            ? this.GoWithNotice(Links.Activity(Onboarding.Key), T("It is tried again now."))
            : this.GoWithRefusal(Links.Activity(Onboarding.Key), T("It has been told by now."));
}
