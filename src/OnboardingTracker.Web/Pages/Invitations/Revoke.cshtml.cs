using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Invitations;

/// <summary>Takes an invitation back.</summary>
[RequireRecentSignIn(OnlyToWrite = true)]
[RequirePermission(Permission.ManagePeople)]
public sealed class RevokeModel(RevokeInvitation revoke, CurrentInviter inviters) : PageModel
{
    public IActionResult OnGet() => this.Go(Links.ManageInvitations);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken) =>
        await revoke.RunAsync(await inviters.OfAsync(User, cancellationToken), id, cancellationToken) switch
        {
            null => NotFound(),
            { IsDone: true } => this.GoWithNotice(Links.ManageInvitations, T("The invitation is taken back. Its link does not work any more.")),
            var refused => this.GoWithRefusal(Links.ManageInvitations, refused),
        };
}
