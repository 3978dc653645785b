using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages;

public sealed class SignInModel(MemberSignIn signIn, Passkeys passkeys) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Credential { get; set; }

    public IActionResult OnGet() => User.Identity is { IsAuthenticated: true } ? Onward() : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!this.IsValid(new Validator()))
        {
            return this.PageWithErrors();
        }

        var answer = await signIn.TryAsync(Email!, Password!);
        if (answer.RetryAfter is { } wait)
        {
            Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return this.PageWithErrors(answer.Outcome.Refusal, StatusCodes.Status429TooManyRequests);
        }

        if (answer.NeedsCode)
        {
            return this.Go(ReturnUrl is null ? Links.SignInCode : $"{Links.SignInCode}?returnUrl={Uri.EscapeDataString(ReturnUrl)}");
        }

        return answer.Outcome.IsDone ? Onward() : this.PageWithErrors(answer.Outcome.Refusal);
    }

    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await passkeys.AskAsync(), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync()
    {
        var answer = await signIn.TryPasskeyAsync(Credential);
        return answer.Outcome.IsDone ? Onward() : this.PageWithErrors(answer.Outcome.Refusal);
    }

    private LocalRedirectResult Onward() => LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "~/");

    private sealed class Validator : AbstractValidator<SignInModel>
    {
        public Validator()
        {
            RuleFor(page => page.Email).NotEmpty().WithMessage(T("Enter your e-mail address."));
            RuleFor(page => page.Password).NotEmpty().WithMessage(T("Enter your password."));
        }
    }
}
