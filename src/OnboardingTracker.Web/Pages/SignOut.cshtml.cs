using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;

namespace OnboardingTracker.Web.Pages;

public sealed class SignOutModel(MemberSignIn signIn) : PageModel
{
    public IActionResult OnGet() => this.Go("/");

    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        return this.GoWithNotice(Links.SignIn, "You are signed out.");
    }
}
