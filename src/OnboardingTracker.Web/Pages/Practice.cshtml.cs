using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Practice;
using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages;

[RequirePermission(Permission.MakeOnboarding)]
public sealed class PracticeModel(StartPractice practice) : PageModel
{
    public IActionResult OnGet() => this.Go(Links.Onboardings);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var start = await practice.RunAsync(CurrentActor.Of(User), cancellationToken);
        if (start.OnboardingKey is not { } key)
        {
            return this.GoWithRefusal(Links.Onboardings, start.Outcome.Refusal!);
        }

        var place = Links.Onboarding(key);
        return !start.Outcome.IsDone
            ? this.GoWithRefusal(place, start.Outcome)
            : this.GoWithNotice(place, T("This is a sample to practise on. Its first check has started."));
    }
}
