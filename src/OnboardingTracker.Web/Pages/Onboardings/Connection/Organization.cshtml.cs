using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.Connections;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Verification;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Jobs;
using OnboardingTracker.Web.Ui;
using OnboardingTracker.Web.Ui.Forms;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Onboardings.Connection;

/// <summary>Adds the credential of the organization, or replaces it.</summary>
[RequireRecentSignIn]
[RequirePermission(Permission.ManageConnection)]
public sealed class OrganizationModel(ConnectOrganization connect, IOrganizationConnectionStore organizations, CheckNow checkNow) : PageModel
{
    [BindProperty]
    public string? OrganizationSid { get; set; }

    [BindProperty]
    public string? ClientId { get; set; }

    [BindProperty]
    public string? ClientSecret { get; set; }

    public CurrentOnboarding Onboarding => this.Current();

    /// <summary>Null while none is connected.</summary>
    public OrganizationConnection? Known { get; private set; }

    public OrganizationForm Form => new(Onboarding.Key, OrganizationSid ?? Known?.OrganizationSid, ClientId ?? Known?.ClientId);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (Onboarding.Connection is null or { IsPractice: true })
        {
            return this.Go(Links.Connection(Onboarding.Key));
        }

        await LoadAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        (OrganizationSid, ClientId) = (SidText.Clean(OrganizationSid), SidText.CleanClient(ClientId));
        await LoadAsync(cancellationToken);
        if (!this.IsValid(new OrganizationValidator()))
        {
            return this.PageWithErrors();
        }

        var keys = new OrganizationKeys(OrganizationSid!, ClientId!, SecretText.Read(ClientSecret)!.Value);
        var result = await connect.RunAsync(Onboarding.Onboarding, keys, CurrentActor.Of(User), cancellationToken);
        if (!result.Outcome.IsDone)
        {
            return this.PageWithErrors(result.Outcome);
        }

        // The check begins at once: that is what somebody connects for.
        var start = await checkNow.RunAsync(Onboarding.Onboarding, CurrentActor.Of(User), cancellationToken);
        return this.GoWithNotice(
            Links.Connection(Onboarding.Key),
            start.Decision is CheckRunDecision.TooSoon
                ? T("Organization connected. The last check was less than a minute ago; check again in {0} s.", (int)Math.Ceiling(start.Wait.TotalSeconds))
                : T("Organization connected. A check has started."));
    }

    private async Task LoadAsync(CancellationToken cancellationToken) =>
        Known = await organizations.FindAsync(Onboarding.Onboarding.Id, cancellationToken);
}
