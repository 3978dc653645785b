using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Verification;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Jobs;
using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Onboardings;

[RequirePermission(Permission.WorkOnSteps)]
public sealed class CheckNowModel(CheckNow checkNow, TimeProvider clock) : PageModel
{
    /// <summary>The page that asked.</summary>
    [BindProperty(Name = "back")]
    public string? AskedFrom { get; set; }

    private CurrentOnboarding Onboarding => this.Current();

    public IActionResult OnGet() => this.Go(Links.Onboarding(Onboarding.Key));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Onboarding.Connection is null)
        {
            return this.GoWithRefusal(Links.Connection(Onboarding.Key), T("Connect Twilio first. Then it can be checked."));
        }

        var place = this.Back(AskedFrom, Links.Onboarding(Onboarding.Key));
        var start = await checkNow.RunAsync(Onboarding.Onboarding, CurrentActor.Of(User), cancellationToken);
        return start.Decision is CheckRunDecision.TooSoon ? this.GoWithRefusal(place, TooSoon(start)) : this.Go(place);
    }

    private static string Seconds(int count) => Count(count, "{0} second", "{0} seconds");

    private string TooSoon(CheckRunStart start)
    {
        var since = (int)(clock.GetUtcNow() - start.Run.StartedAt).TotalSeconds;
        var wait = (int)Math.Ceiling(start.Wait.TotalSeconds);
        return T("Checked {0} ago. You can check again in {1}.", Seconds(since), Seconds(wait));
    }
}
