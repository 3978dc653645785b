using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.ConsoleRoles;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Onboardings.People.ConsoleRoles;

/// <summary>Takes back what was confirmed of somebody's role in Twilio's Console.</summary>
[RequirePermission(Permission.EditOnboarding)]
public sealed class WithdrawModel(IPeopleStore people, ConfirmConsoleRole confirm) : PageModel
{
    /// <summary>The confirmed roles as the form was made from.</summary>
    [BindProperty]
    public int? Revision { get; set; }

    private string Place => Links.ConsoleRoles(this.Current().Key);

    public IActionResult OnGet() => this.Go(Place);

    public async Task<IActionResult> OnPostAsync(string member, CancellationToken cancellationToken)
    {
        if (await people.FindAsync(member, cancellationToken) is not { } person)
        {
            return NotFound();
        }

        return await confirm.WithdrawAsync(this.Current().Key, person, CurrentActor.Of(User), Revision, cancellationToken) switch
        {
            null => NotFound(),
            { IsDone: true } => this.GoWithNotice(Place, T("Taken back.")),
            var refused => this.GoWithRefusal(Place, refused),
        };
    }
}
