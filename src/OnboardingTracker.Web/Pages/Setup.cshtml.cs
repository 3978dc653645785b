using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;
using OnboardingTracker.Web.Ui.Forms;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages;

public sealed class SetupModel(Setup setup, MemberSignIn signIn) : PageModel
{
    [FromRoute]
    public required string Token { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? DisplayName { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public bool IsOpen { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        IsOpen = await setup.IsOpenAsync(Token, cancellationToken);
        return IsOpen ? Page() : this.PageWithErrors(status: StatusCodes.Status404NotFound);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        IsOpen = true;
        if (!this.IsValid(new Validator()))
        {
            return this.PageWithErrors();
        }

        var outcome = await setup.CreateOwnerAsync(Token, Email!, DisplayName, Password!, cancellationToken);
        if (!outcome.IsDone)
        {
            IsOpen = await setup.IsOpenAsync(Token, cancellationToken);
            return this.PageWithErrors(outcome.Refusal);
        }

        var answer = await signIn.TryAsync(Email!, Password!);
        return answer.Outcome.IsDone
            ? this.Go(Links.Onboardings)
            : this.GoWithNotice(Links.SignIn, T("The account is made. {0}", answer.Outcome.Refusal));
    }

    private sealed class Validator : AbstractValidator<SetupModel>
    {
        public Validator()
        {
            RuleFor(page => page.Email).Cascade(CascadeMode.Stop).NotEmpty().WithMessage(T("Enter an e-mail address, for example name@example.com."))
                .EmailAddress().WithMessage(T("Enter an e-mail address, for example name@example.com."));
            RuleFor(page => page.DisplayName).OneLine("name", 200);
            RuleFor(page => page.Password).Cascade(CascadeMode.Stop)
                .NotEmpty().WithMessage(T("Enter a password of at least 12 characters."))
                .MinimumLength(PasswordRules.MinLength).WithMessage(T("The password is too short. Use at least 12 characters."));
        }
    }
}
