using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Hosting.SignIn.Oidc;
using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Account;

/// <summary>Asks somebody who signed in a while ago to show that it is them (<see cref="RequireRecentSignInAttribute"/>), and leads on.</summary>
[AllowOneFactor]
[RequirePermission(Permission.UseOwnAccount)]
public sealed class ConfirmModel(MemberSignIn signIn, Passkeys passkeys, ProviderWay provider) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public string? Kept { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Credential { get; set; }

    public ConfirmQuestion? Question { get; private set; }

    /// <summary>The form that waited, once it is confirmed.</summary>
    public ConfirmQuestion? Goes { get; private set; }

    /// <summary>Where it goes without that form.</summary>
    public string Leaves => Address.Split('?')[0];

    private string Address => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : Url.Content("~/");

    public Task OnGetAsync() => AskAsync();

    /// <summary>To the provider, which asks the person anew. Nothing changes by it but that it is known to be them.</summary>
    /// <param name="beside">What was typed waits in another tab.</param>
    public async Task<IActionResult> OnGetProviderAsync(bool beside)
    {
        if (!provider.IsSetUp)
        {
            return NotFound();
        }

        if (await provider.ConfirmAsync(HttpContext, Address, CurrentActor.Of(User).Id, beside) is not { } refusal)
        {
            return new EmptyResult();
        }

        await AskAsync();
        return this.PageWithErrors(refusal.Sentence, refusal.Status);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(Password) && string.IsNullOrWhiteSpace(Code))
        {
            await AskAsync();
            ModelState.AddModelError(Question!.HasPassword ? nameof(Password) : nameof(Code), Question.HasPassword ? T("Enter your password.") : T("Enter the code."));
            return this.PageWithErrors();
        }

        return await GoAsync(await signIn.ConfirmAsync(Password, Code, cancellationToken));
    }

    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await passkeys.AskAsync(), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync() => await GoAsync(await signIn.ConfirmByPasskeyAsync(Credential));

    private async Task<IActionResult> GoAsync(SignInAnswer answer)
    {
        if (!answer.Outcome.IsDone)
        {
            await AskAsync();
            if (answer.RetryAfter is not { } wait)
            {
                return this.PageWithErrors(answer.Outcome.Refusal);
            }

            Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return this.PageWithErrors(answer.Outcome.Refusal, StatusCodes.Status429TooManyRequests);
        }

        if (string.IsNullOrEmpty(Kept))
        {
            return LocalRedirect(Address);
        }

        Response.Headers.CacheControl = SecurityHeaders.NeverKept;
        Goes = new ConfirmQuestion(Address, Kept, HasPassword: false, HasCodes: false, HasPasskeys: false, Provider: null);
        return Page();
    }

    private async Task AskAsync() => Question = await signIn.QuestionAsync(Address, Kept);
}
