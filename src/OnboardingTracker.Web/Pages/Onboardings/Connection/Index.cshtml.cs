using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Connections;
using OnboardingTracker.Core.Drift;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Core.Verification;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Jobs;
using OnboardingTracker.Web.Pages.Shared;
using OnboardingTracker.Web.Ui;
using OnboardingTracker.Web.Ui.Forms;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Onboardings.Connection;

[RequirePermission(Permission.SeeConnection)]
[RequireRecentSignIn(OnlyToWrite = true)]
public sealed class IndexModel(
    ConnectTwilio connect, CheckNow checkNow, IKeptPartStore parts, IOrganizationConnectionStore organizations, CheckCatalog checks, StepPlaybook playbook) : PageModel
{
    [BindProperty]
    public string? AccountSid { get; set; }

    [BindProperty]
    public string? KeySid { get; set; }

    [BindProperty]
    public string? KeySecret { get; set; }

    [BindProperty]
    public string? AuthToken { get; set; }

    public CurrentOnboarding Onboarding => this.Current();

    /// <summary>Everything that changed, whether it touches a step or not.</summary>
    public DriftModel Drift { get; private set; } = DriftModel.None;

    /// <summary>Null while the account is not connected.</summary>
    public OrganizationPart? Organization { get; private set; }

    /// <summary>Whoever signs in with the token has no key to replace, and is better off with one.</summary>
    public string Replace => Onboarding.Connection is { KeySid: null } ? T("Use an API key") : T("Replace the key");

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Drift = new DriftModel(await parts.ChangesAsync(Onboarding.Onboarding, null, DriftModel.AtOnce, cancellationToken));
        await LoadOrganizationAsync(cancellationToken);
    }

    [RequirePermission(Permission.ManageConnection)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        (AccountSid, KeySid) = (SidText.Clean(AccountSid), SidText.Clean(KeySid));
        await LoadOrganizationAsync(cancellationToken);
        if (Onboarding.Onboarding.IsPractice)
        {
            return this.PageWithErrors(T("This onboarding practises on a simulated account. Start a new onboarding to connect a real one."));
        }

        if (!this.IsValid(new KeysValidator()))
        {
            return this.PageWithErrors();
        }

        var keys = new ConnectionKeys(AccountSid!, KeySid, SecretText.Read(KeySecret), SecretText.Read(AuthToken));
        var result = await connect.RunAsync(Onboarding.Onboarding, keys, CurrentActor.Of(User), cancellationToken);
        if (!result.Outcome.IsDone)
        {
            return this.PageWithErrors(result.Outcome);
        }

        // The first check begins at once: that is what somebody connects for.
        var start = await checkNow.RunAsync(Onboarding.Onboarding, CurrentActor.Of(User), cancellationToken);
        return this.GoWithNotice(
            Links.Connection(Onboarding.Key),
            start.Decision is CheckRunDecision.TooSoon
                ? T("Connected. The last check was less than a minute ago; check again in {0} s.", (int)Math.Ceiling(start.Wait.TotalSeconds))
                : T("Connected. A check has started."));
    }

    private async Task LoadOrganizationAsync(CancellationToken cancellationToken) =>
        Organization = await OrganizationPart.LoadAsync(Onboarding, organizations, checks, playbook, cancellationToken);
}
