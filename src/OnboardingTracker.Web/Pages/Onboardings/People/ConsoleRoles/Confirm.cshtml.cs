using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.ConsoleRoles;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Text;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;
using OnboardingTracker.Web.Ui.Forms;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Onboardings.People.ConsoleRoles;

/// <summary>A person confirms which role somebody has in Twilio's Console, with how they know.</summary>
[RequirePermission(Permission.EditOnboarding)]
public sealed class ConfirmModel(IPeopleStore people, ConfirmConsoleRole confirm, ConsoleRoleGuide guide) : PageModel
{
    /// <summary>The word for somebody who is no user of the account.</summary>
    public const string NoUser = "none";

    [FromRoute]
    public required string Member { get; set; }

    /// <summary>The word of a role, or <see cref="NoUser"/>.</summary>
    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public string? Link { get; set; }

    /// <summary>The confirmed roles as the form was made from.</summary>
    [BindProperty]
    public int? Revision { get; set; }

    public CurrentOnboarding Onboarding => this.Current();

    public ConsoleRoleGuide Guide => guide;

    /// <summary>The person of the address; both handlers have looked whether they belong here.</summary>
    public ConsoleRoleStanding Standing { get; private set; } = null!;

    public bool IsConflict { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await IsThereAsync(cancellationToken))
        {
            return NotFound();
        }

        (Role, Note, Link) = Standing.Confirmed is { } word ? (word.Role is { } role ? ProfileWords.Of(role) : NoUser, word.Note, word.Link) : (null, null, null);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await IsThereAsync(cancellationToken))
        {
            return NotFound();
        }

        if (!this.IsValid(new Validator()))
        {
            return this.PageWithErrors();
        }

        var outcome = await confirm.RunAsync(
            Onboarding.Key, Standing.Person, ProfileWords.Find<ConsoleRole>(Role!), Note!, OneLineText.Clean(Link), CurrentActor.Of(User), Revision, cancellationToken);
        IsConflict = outcome is { IsConflict: true };
        return outcome switch
        {
            null => NotFound(),
            { IsDone: true } => this.GoWithNotice(Links.ConsoleRoles(Onboarding.Key), T("The role is confirmed.")),
            _ => this.PageWithErrors(outcome, IsConflict ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity),
        };
    }

    private async Task<bool> IsThereAsync(CancellationToken cancellationToken)
    {
        if (await people.FindAsync(Member, cancellationToken) is not { } found || ConsoleRoleStanding.Of(Onboarding.Onboarding, [found], guide) is not [var standing])
        {
            return false;
        }

        Standing = standing;
        return true;
    }

    private sealed class Validator : AbstractValidator<ConfirmModel>
    {
        public Validator()
        {
            RuleFor(page => page.Role).Must(word => word is NoUser || (word is not null && ProfileWords.Find<ConsoleRole>(word) is not null)).WithMessage(T("Choose a role, or that they are no user of the account."));
            RuleFor(page => page.Note).SayRule(ConfirmedConsoleRole.NoteFault);
            RuleFor(page => page.Link).WebLink(ConfirmedConsoleRole.LinkMaxLength);
        }
    }
}
