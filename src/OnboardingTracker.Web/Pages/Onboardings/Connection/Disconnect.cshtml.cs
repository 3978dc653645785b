using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.Connections;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Onboardings.Connection;

[RequireRecentSignIn]
[RequirePermission(Permission.ManageConnection)]
public sealed class DisconnectModel(DisconnectTwilio disconnect) : PageModel
{
    public CurrentOnboarding Onboarding => this.Current();

    public IActionResult OnGet() => Onboarding.Connection is null or { IsPractice: true } ? this.Go(Links.Connection(Onboarding.Key)) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await disconnect.RunAsync(Onboarding.Onboarding, CurrentActor.Of(User), cancellationToken);
        return outcome.IsDone
            ? this.GoWithNotice(Links.Connection(Onboarding.Key), T("Disconnected. Results so far stay."))
            : this.PageWithErrors(outcome);
    }
}
