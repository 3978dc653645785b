using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.Billing.Costs;
using OnboardingTracker.Core.Billing.Live;
using OnboardingTracker.Core.CloserLooks;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Ui;
using OnboardingTracker.Web.Ui.Text;

namespace OnboardingTracker.Web.Pages.Onboardings.Billing;

/// <summary>A month of the plan beside what Twilio charged in it. The charges are read when somebody asks, in the answer to the form, and are not kept.</summary>
[RequirePermission(Permission.SeeMoney)]
public sealed class UsageModel(CompareUsage compare, PriceList prices, TimeProvider clock) : PageModel, ITriedPlan
{
    [FromQuery]
    public CostPlanQuery Plan { get; set; } = new();

    /// <summary>Such as 2026-10.</summary>
    [FromQuery]
    public string? Month { get; set; }

    public CurrentOnboarding Onboarding => this.Current();

    public ReadableMonths Months { get; private set; } = null!;

    public IReadOnlyDictionary<string, string> Faults { get; private set; } = new Dictionary<string, string>();

    /// <summary>The profile or the address says when the plan starts.</summary>
    public bool IsStartKnown { get; private set; }

    public DateOnly PlanStart { get; private set; }

    public CostMonth Planned { get; private set; } = null!;

    /// <summary>Null until somebody has asked.</summary>
    public MoneyReading<UsageComparison>? Reading { get; private set; }

    /// <summary>This month with what is tried out.</summary>
    public string Place => Plan.On(Links.UsageOfMonth(Onboarding.Key), KeyValuePair.Create<string, string?>("month", Months.Word));

    public void OnGet() => ReadPlan();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        ReadPlan();
        if (Months.Fault is not null)
        {
            return Page();
        }

        var looked = await compare.RunAsync(Onboarding.Onboarding, Planned, cancellationToken);
        Reading = looked.Reading;
        return looked.Decision switch
        {
            CloserLookDecision.NotConnected => this.GoWithRefusal(Place, BillingText.NotConnected),
            CloserLookDecision.TooSoon => this.GoWithRefusal(Place, BillingText.TooSoon(looked.Wait)),
            _ => Page(),
        };
    }

    private void ReadPlan()
    {
        var onboarding = Onboarding.Onboarding;
        var now = clock.GetUtcNow();
        Months = ReadableMonths.Of(Month, now);
        (var plan, IsStartKnown, Faults) = Plan.ReadFor(onboarding.Profile, Months.Chosen);
        PlanStart = plan.Start;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, Viewer.Of(HttpContext).Zone).Date);
        Planned = CostForecast.MonthOf(plan, prices.With(onboarding.Billing.LivePrices), Months.Chosen, today);
    }
}
