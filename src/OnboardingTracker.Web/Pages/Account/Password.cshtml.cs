using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Account;

/// <summary>A new password for the present one, or the first of who came by a provider.</summary>
[RequireRecentSignIn]
[RequirePermission(Permission.UseOwnAccount)]
public sealed class PasswordModel(OwnPassword password) : PageModel
{
    [BindProperty]
    public string? PresentPassword { get; set; }

    [BindProperty]
    public string? WantedPassword { get; set; }

    /// <summary>Whether there is a present one.</summary>
    public bool IsThere { get; private set; }

    public async Task OnGetAsync() => IsThere = await password.IsThereAsync(HttpContext);

    public async Task<IActionResult> OnPostAsync()
    {
        IsThere = await password.IsThereAsync(HttpContext);
        if (!this.IsValid(new Validator()))
        {
            return this.PageWithErrors();
        }

        var answer = await password.ChangeAsync(HttpContext, PresentPassword, WantedPassword!);
        if (answer.RetryAfter is { } wait)
        {
            Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return this.PageWithErrors(answer.Outcome.Refusal, StatusCodes.Status429TooManyRequests);
        }

        return answer.Outcome.IsDone
            ? this.GoWithNotice(Links.Account, IsThere ? T("The password is changed. Your other sessions have ended.") : T("The password is set. Your other sessions have ended."))
            : this.PageWithErrors(answer.Outcome.Refusal);
    }

    private sealed class Validator : AbstractValidator<PasswordModel>
    {
        public Validator()
        {
            RuleFor(page => page.PresentPassword).NotEmpty().When(page => page.IsThere).WithMessage(T("Enter your present password."));
            RuleFor(page => page.WantedPassword).Cascade(CascadeMode.Stop)
                .NotEmpty().WithMessage(T("Enter a password of at least 12 characters."))
                .MinimumLength(PasswordRules.MinLength).WithMessage(T("The password is too short. Use at least 12 characters."));
        }
    }
}
