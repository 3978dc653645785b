using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Telling;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;
using OnboardingTracker.Web.Ui.Forms;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Invitations;

/// <summary>What an invited person opens. Opening accepts nothing, because programs that guard mail open every link.</summary>
public sealed class AcceptModel(AcceptInvitation accept, MemberSignIn signIn, IMailBook book, TimeProvider clock) : PageModel
{
    [FromRoute]
    public required string Token { get; set; }

    [BindProperty]
    public string? DisplayName { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public InvitationView View { get; private set; } = new(InvitationDoor.Unknown, null, null);

    /// <summary>Of the onboardings it is for those that are still there.</summary>
    public IReadOnlyList<NamedOnboarding> Onboardings { get; private set; } = [];

    /// <summary>The address of this page, to come back to after signing in.</summary>
    public string OwnAddress => Request.PathBase + Links.Invitation(Token);

    /// <summary>Why the link does not work any more, in the language of the reader.</summary>
    public string? Closed => View.Invitation?.StateAt(clock.GetUtcNow()) switch
    {
        _ when View.Door is InvitationDoor.InviterGone => T("Whoever sent this invitation may not invite people any more. Ask for a new one."),
        InvitationState.Accepted => T("This invitation was used already. Sign in, or ask for a new one."),
        InvitationState.Revoked => T("This invitation was taken back. Ask {0} if you still want to join.", View.Invitation.InviterName),
        InvitationState.Expired => T("This invitation has expired. Ask {0} for a new one.", View.Invitation.InviterName),
        _ => null,
    };

    private string? SignedIn => User.Identity is { IsAuthenticated: true } ? CurrentActor.Of(User).Id : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LookAsync(cancellationToken);
        return Shown();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LookAsync(cancellationToken);
        if (View.Door is not (InvitationDoor.NewAccount or InvitationDoor.OwnAccount))
        {
            return Shown();
        }

        if (View.Door is InvitationDoor.NewAccount && !this.IsValid(new Validator()))
        {
            return this.PageWithErrors();
        }

        var outcome = SignedIn is { } member
            ? await accept.RunAsync(Token, member, cancellationToken)
            : await accept.RunAsync(Token, new NewAccount(DisplayName, Password!), cancellationToken);
        if (!outcome.IsDone)
        {
            // Somebody may have been faster with the same link.
            await LookAsync(cancellationToken);
            return View.Door is InvitationDoor.Closed or InvitationDoor.InviterGone or InvitationDoor.Unknown ? Shown() : this.PageWithErrors(outcome);
        }

        return await GoOnAsync();
    }

    private async Task<IActionResult> GoOnAsync()
    {
        if (SignedIn is not null)
        {
            return this.GoWithNotice(Links.Onboardings, T("You have accepted the invitation."));
        }

        var answer = await signIn.TryAsync(View.Invitation!.Address, Password!);
        return answer.Outcome.IsDone
            ? this.GoWithNotice(Links.Onboardings, T("Welcome. You have accepted the invitation."))
            : this.GoWithNotice(Links.SignIn, T("The account is made. {0}", answer.Outcome.Refusal));
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        View = await accept.LookAsync(Token, SignedIn, cancellationToken);
        if (View.Invitation is { } invitation)
        {
            Onboardings = [.. (await book.OnboardingsAsync(invitation.Roles.Onboardings, cancellationToken)).Values];
        }
    }

    private IActionResult Shown()
    {
        var status = View.Door switch
        {
            InvitationDoor.Unknown => StatusCodes.Status404NotFound,
            InvitationDoor.Closed or InvitationDoor.InviterGone => StatusCodes.Status410Gone,
            InvitationDoor.OtherAddress => StatusCodes.Status403Forbidden,
            _ => StatusCodes.Status200OK,
        };
        return status == StatusCodes.Status200OK ? Page() : this.PageWithErrors(status: status);
    }

    private sealed class Validator : AbstractValidator<AcceptModel>
    {
        public Validator()
        {
            RuleFor(page => page.DisplayName).OneLine("name", 200);
            RuleFor(page => page.Password).Cascade(CascadeMode.Stop)
                .NotEmpty().WithMessage(T("Enter a password of at least 12 characters."))
                .MinimumLength(PasswordRules.MinLength).WithMessage(T("The password is too short. Use at least 12 characters."));
        }
    }
}
