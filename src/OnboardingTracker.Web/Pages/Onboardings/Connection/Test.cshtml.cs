using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.Connections;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Onboardings.Connection;

[RequirePermission(Permission.ManageConnection)]
public sealed class TestModel(ConnectTwilio connect) : PageModel
{
    private CurrentOnboarding Onboarding => this.Current();

    public IActionResult OnGet() => this.Go(Links.Connection(Onboarding.Key));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Onboarding.Connection is not { } connection)
        {
            return this.Go(Links.Connection(Onboarding.Key));
        }

        var keys = new ConnectionKeys(connection.AccountSid, connection.KeySid, connection.KeySecret, connection.AuthToken);
        var result = await connect.RunAsync(Onboarding.Onboarding, keys, CurrentActor.Of(User), cancellationToken);
        var place = Links.Connection(Onboarding.Key);
        if (result.Outcome.IsDone)
        {
            return this.GoWithNotice(place, T("Tested."));
        }

        // The page says why already.
        return connection.State is ConnectionState.Lost && connection.Problem == result.Outcome.Refusal
            ? this.GoWithRefusal(place, T("Tested again: still refused."))
            : this.GoWithRefusal(place, result.Outcome);
    }
}
