using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.Connections;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Onboardings.Connection;

/// <summary>Tries the stored credential of the organization again.</summary>
[RequirePermission(Permission.ManageConnection)]
public sealed class TestOrganizationModel(ConnectOrganization connect, IOrganizationConnectionStore organizations) : PageModel
{
    private CurrentOnboarding Onboarding => this.Current();

    public IActionResult OnGet() => this.Go(Links.Connection(Onboarding.Key));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var place = Links.Connection(Onboarding.Key);
        if (await organizations.FindAsync(Onboarding.Onboarding.Id, cancellationToken) is not { } known)
        {
            return this.Go(place);
        }

        if (known.ClientSecret is not { } secret)
        {
            return this.GoWithRefusal(place, T("The stored client secret can no longer be read. Enter it again."));
        }

        var keys = new OrganizationKeys(known.OrganizationSid, known.ClientId, secret);
        var result = await connect.RunAsync(Onboarding.Onboarding, keys, CurrentActor.Of(User), cancellationToken);
        return result.Outcome.IsDone ? this.GoWithNotice(place, T("Tested.")) : this.GoWithRefusal(place, result.Outcome);
    }
}
