using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;
using OnboardingTracker.Web.Ui.Text;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Invitations;

/// <summary>Gives an invitation a new link, by e-mail or to hand over.</summary>
[RequireRecentSignIn(OnlyToWrite = true)]
[RequirePermission(Permission.ManagePeople)]
public sealed class ResendModel(ResendInvitation resend, CurrentInviter inviters) : PageModel
{
    [BindProperty]
    public string? Delivery { get; set; }

    public IActionResult OnGet() => this.Go(Links.ManageInvitations);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        var inviter = await inviters.OfAsync(User, cancellationToken);
        switch (await resend.RunAsync(inviter, id, byMail: Delivery != "link", cancellationToken))
        {
            case null:
                return NotFound();
            case { Limit: { } limit }:
                return this.GoWithRefusal(Links.ManageInvitations, InvitationText.Of(limit, []));
            case { Outcome.IsDone: false } refused:
                return this.GoWithRefusal(Links.ManageInvitations, refused.Outcome);
            case var answer:
                var made = answer.Made!;
                MadeLink.PassOn(this, [new MadeLink(made.Invitation.Address, InviteOutcomeKind.Invited, made.Token)]);
                return this.GoWithNotice(Links.ManageInvitations, answer.IsMailed ? T("It is sent again, with a new link.") : T("There is a new link. The one before it does not work any more."));
        }
    }
}
