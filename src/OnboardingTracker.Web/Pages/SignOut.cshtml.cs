using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages;

[AllowOneFactor]
public sealed class SignOutModel(MemberSignIn signIn) : PageModel
{
    public IActionResult OnGet() => this.Go("/");

    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        return this.GoWithNotice(Links.SignIn, T("You are signed out."));
    }
}
