using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.Billing;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Ui;

namespace OnboardingTracker.Web.Pages.Onboardings;

/// <summary>What finance sees of an onboarding: the account's state, its balance, and the steps about money with who says so.</summary>
[RequirePermission(Permission.SeeMoney)]
public sealed class BillingModel : PageModel
{
    public CurrentOnboarding Onboarding => this.Current();

    public IReadOnlyList<StepStanding> Steps => [.. MoneySteps.All.Select(Onboarding.Checklist.Find).OfType<StepStanding>()];

    /// <summary>Null in a playbook without that step.</summary>
    public StepStanding? Balance => Onboarding.Checklist.Find(MoneySteps.BalanceStep);
}
