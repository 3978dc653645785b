using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Practice;
using OnboardingTracker.Web.Ui;

namespace OnboardingTracker.Web.Pages;

public sealed class PracticeModel(StartPractice practice) : PageModel
{
    public IActionResult OnGet() => this.Go(Links.Onboardings);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var start = await practice.RunAsync(CurrentActor.Of(User), cancellationToken);
        var place = start.OnboardingKey is { } key ? Links.Onboarding(key) : Links.Onboardings;
        return start.Outcome.Refusal is { } refusal
            ? this.GoWithRefusal(place, refusal)
            : this.GoWithNotice(place, "This is a sample. The first check is under way.");
    }
}
