using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.Billing.Costs;
using OnboardingTracker.Core.CloserLooks;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Ui;
using OnboardingTracker.Web.Ui.Text;

namespace OnboardingTracker.Web.Pages.Onboardings.Billing;

/// <summary>What is paid for nothing: numbers that nobody uses, messages that failed, texts that took more segments for one character. Read when somebody asks, and not kept.</summary>
[RequirePermission(Permission.SeeMoney)]
public sealed class LeaksModel(FindMoneyLeaks find, TimeProvider clock) : PageModel
{
    /// <summary>The month whose messages are read, such as 2026-10.</summary>
    [FromQuery]
    public string? Month { get; set; }

    public CurrentOnboarding Onboarding => this.Current();

    public ReadableMonths Months { get; private set; } = null!;

    /// <summary>Null until somebody has asked.</summary>
    public LeakReading? Reading { get; private set; }

    public string Place => $"{Links.MoneyLeaks(Onboarding.Key)}?month={Months.Word}";

    public void OnGet() => Months = ReadableMonths.Of(Month, clock.GetUtcNow());

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        OnGet();
        if (Months.Fault is not null)
        {
            return Page();
        }

        var looked = await find.RunAsync(Onboarding.Onboarding, Months.Chosen, cancellationToken);
        Reading = looked.Reading;
        return looked.Decision switch
        {
            CloserLookDecision.NotConnected => this.GoWithRefusal(Place, BillingText.NotConnected),
            CloserLookDecision.TooSoon => this.GoWithRefusal(Place, BillingText.TooSoon(looked.Wait)),
            _ => Page(),
        };
    }
}
