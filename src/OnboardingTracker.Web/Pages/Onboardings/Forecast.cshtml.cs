using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.Forecasting;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Ui;

namespace OnboardingTracker.Web.Pages.Onboardings;

/// <summary>When the launch can be, what sets the day, and what to start today. Reckoned anew at each request.</summary>
[RequirePermission(Permission.SeeOnboarding)]
public sealed class ForecastModel : PageModel
{
    public CurrentOnboarding Onboarding => this.Current();

    public Forecast Launch { get; private set; } = null!;

    /// <summary>Null when nothing is left to draw.</summary>
    public LaunchChart? Chart { get; private set; }

    public bool CanSendEverywhere => Launch.Countries.All(country => country.Answer is LaunchAnswer.CanSendNow);

    public void OnGet()
    {
        Launch = Forecasts.Of(Onboarding, HttpContext);
        Chart = LaunchChart.Of(Launch);
    }
}
