using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Account;

/// <summary>The browsers in which the person is signed in, and how to end that.</summary>
[RequirePermission(Permission.UseOwnAccount)]
public sealed class SessionsModel(OwnSessions sessions) : PageModel
{
    public IReadOnlyList<Session> Sessions { get; private set; } = [];

    public Guid This => CurrentSession.Of(HttpContext)!.Session.Id;

    private string Me => CurrentActor.Of(User).Id;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Sessions = await sessions.OfAsync(Me, cancellationToken);

    public async Task<IActionResult> OnPostEndAsync(Guid id, CancellationToken cancellationToken) =>
        this.GoWithNotice(Links.Sessions, await sessions.EndAsync(Me, id, cancellationToken) ? T("Ended.") : T("That session had ended already."));

    public async Task<IActionResult> OnPostEndOthersAsync(CancellationToken cancellationToken)
    {
        var ended = await sessions.EndAllAsync(Me, This, cancellationToken);
        return this.GoWithNotice(Links.Sessions, Count(ended, "{0} other session ended.", "{0} other sessions ended."));
    }
}
