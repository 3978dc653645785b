using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages;

/// <summary>The second step of a sign-in by password.</summary>
[AllowAnonymous]
public sealed class SignInCodeModel(MemberSignIn signIn) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    private string Start => ReturnUrl is null ? Links.SignIn : $"{Links.SignIn}?returnUrl={Uri.EscapeDataString(ReturnUrl)}";

    public async Task<IActionResult> OnGetAsync() => await signIn.IsCodeAwaitedAsync() ? Page() : this.Go(Start);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Code))
        {
            ModelState.AddModelError(nameof(Code), T("Enter the code."));
            return this.PageWithErrors();
        }

        if (await signIn.TryCodeAsync(Code, cancellationToken) is not { } answer)
        {
            return this.Go(Start);
        }

        if (answer.RetryAfter is { } wait)
        {
            Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return this.PageWithErrors(answer.Outcome.Refusal, StatusCodes.Status429TooManyRequests);
        }

        return answer.Outcome.IsDone ? LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "~/") : this.PageWithErrors(answer.Outcome.Refusal);
    }
}
