using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Ui;

namespace OnboardingTracker.Web.Pages;

[RequirePermission(Permission.UseOwnAccount)]
public sealed class IndexModel(IOnboardingReader onboardings) : PageModel
{
    /// <summary>The only onboarding, or the list of all.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var page = await onboardings.ListAsync(2, null, cancellationToken);
        return this.Go(page.Items is [var only] ? Links.Onboarding(only.Onboarding.Key) : Links.Onboardings);
    }
}
