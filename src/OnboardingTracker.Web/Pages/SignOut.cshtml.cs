using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages;

[AllowOneFactor]
[RequirePermission(Permission.UseOwnAccount)]
public sealed class SignOutModel(MemberSignIn signIn) : PageModel
{
    public IActionResult OnGet() => this.Go("/");

    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        return this.GoWithNotice(Links.SignIn, T("You are signed out."));
    }
}
