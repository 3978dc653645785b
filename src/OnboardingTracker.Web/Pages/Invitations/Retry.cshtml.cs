using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Telling;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Invitations;

/// <summary>Tries a mail again that could not be sent.</summary>
[RequireRecentSignIn(OnlyToWrite = true)]
[RequirePermission(Permission.ManagePeople)]
public sealed class RetryModel(IOutbox outbox, TimeProvider clock) : PageModel
{
    public IActionResult OnGet() => this.Go(Links.ManageInvitations);

    public async Task<IActionResult> OnPostAsync(Guid tiding, CancellationToken cancellationToken) =>
        await outbox.ReplayAsync(null, tiding, clock.GetUtcNow(), cancellationToken)
            ? this.GoWithNotice(Links.ManageInvitations, T("It is tried again now."))
            : this.GoWithRefusal(Links.ManageInvitations, T("It has been sent by now, or its invitation is settled."));
}
