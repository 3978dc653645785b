using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.Billing.Costs;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Ui;

namespace OnboardingTracker.Web.Pages.Onboardings.Billing;

/// <summary>What the plan will cost, month by month: every line with its formula, price, source and date. What is not known is named, and makes the sums "at least".</summary>
[RequirePermission(Permission.SeeMoney)]
public sealed class ForecastModel(PriceList prices, TimeProvider clock) : PageModel
{
    [FromQuery]
    public CostPlanQuery Plan { get; set; } = new();

    public CurrentOnboarding Onboarding => this.Current();

    public IReadOnlyDictionary<string, string> Faults { get; private set; } = new Dictionary<string, string>();

    public CostForecast Costs { get; private set; } = null!;

    /// <summary>The month whose lines are shown: the first at full volume, or the last.</summary>
    public CostMonth Shown => Costs.Months.FirstOrDefault(month => month.Percent == 100) ?? Costs.Months.MaxBy(month => month.Percent)!;

    public IReadOnlyList<CostLine> OneTime => [.. Costs.Months[0].Lines.Where(line => line.Kind is CostKind.OneTime)];

    public IReadOnlyList<CostLine> Running => [.. Shown.Lines.Where(line => line.Kind is not CostKind.OneTime)];

    public void OnGet()
    {
        var onboarding = Onboarding.Onboarding;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Viewer.Of(HttpContext).Zone).Date);
        (var plan, Faults) = Plan.Read(onboarding.Profile, today);
        Costs = CostForecast.Of(plan, prices.With(onboarding.Billing.LivePrices), today);
    }
}
