using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Web.Hosting.SignIn.Oidc;
using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages;

/// <summary>
/// The way to the provider of OpenID Connect and back. What comes back has been read and verified before this page runs (<see cref="OidcEvents"/>); where it failed,
/// this is the sign-in page with a sentence.
/// </summary>
public sealed class SignInProviderModel(ProviderWay provider) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Where to go for who is signed in already and came to link or to confirm; null for everybody else.</summary>
    public string? Leaves { get; private set; }

    public async Task<IActionResult> OnGetStartAsync()
    {
        if (!provider.IsSetUp)
        {
            return NotFound();
        }

        return await provider.SignInAsync(HttpContext, ReturnUrl) is { } refusal ? this.PageWithErrors(refusal.Sentence, refusal.Status) : new EmptyResult();
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!provider.IsSetUp)
        {
            return NotFound();
        }

        var end = await provider.ArriveAsync(HttpContext, cancellationToken);
        ReturnUrl = Url.IsLocalUrl(end.ReturnUrl) ? end.ReturnUrl : null;
        if (end.Refusal is { } refusal)
        {
            Leaves = end.Purpose is OidcPurpose.SignIn ? null : Links.Account;
            return this.PageWithErrors(refusal.Sentence, refusal.Status);
        }

        return end.Purpose switch
        {
            OidcPurpose.Link => this.GoWithNotice(Links.LinkedSignIns, T("Linked. You can sign in with {0} from now on.", provider.Name)),
            OidcPurpose.ConfirmBeside => this.GoWithNotice(Links.Account, T("It is you. What you typed waits in the other tab: go on with it there.")),
            _ when end.NeedsCode => this.Go(ReturnUrl is null ? Links.SignInCode : $"{Links.SignInCode}?returnUrl={Uri.EscapeDataString(ReturnUrl)}"),
            _ => LocalRedirect(ReturnUrl ?? "~/"),
        };
    }
}
