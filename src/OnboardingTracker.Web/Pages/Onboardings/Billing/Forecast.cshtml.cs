using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core;
using OnboardingTracker.Core.Billing.Costs;
using OnboardingTracker.Core.CloserLooks;
using OnboardingTracker.Core.Countries;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;
using OnboardingTracker.Web.Ui.Text;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Onboardings.Billing;

/// <summary>What the plan will cost, month by month: every line with its formula, price, source and date. What is not known is named, and makes the sums "at least".</summary>
[RequirePermission(Permission.SeeMoney)]
public sealed class ForecastModel(PriceList prices, ReadNumberPrices readPrices, TimeProvider clock) : PageModel, ITriedPlan
{
    [FromQuery]
    public CostPlanQuery Plan { get; set; } = new();

    public CurrentOnboarding Onboarding => this.Current();

    public IReadOnlyDictionary<string, string> Faults { get; private set; } = new Dictionary<string, string>();

    public CostForecast Costs { get; private set; } = null!;

    /// <summary>The month whose lines are shown: the first at full volume, or the last.</summary>
    public CostMonth Shown => Costs.Months.FirstOrDefault(month => month.Percent == 100) ?? Costs.Months.MaxBy(month => month.Percent)!;

    public IReadOnlyList<ForecastLine> OneTime => [.. Costs.Months[0].Lines.Where(line => line.Kind is CostKind.OneTime)];

    public IReadOnlyList<ForecastLine> Running => [.. Shown.Lines.Where(line => line.Kind is not CostKind.OneTime)];

    /// <summary>The countries of the plan's numbers, whose prices can be read.</summary>
    public IReadOnlyList<string> NumberCountries => ReadNumberPrices.CountriesOf(Onboarding.Onboarding.Profile, Costs.Today);

    /// <summary>The day on which the oldest of the kept prices of numbers was read; null while none was.</summary>
    public DateOnly? NumbersReadOn => Onboarding.Onboarding.Billing.LivePrices.Where(price => price.Kind is PriceKind.Number).Min(price => (DateOnly?)price.ReadOn);

    public void OnGet()
    {
        var onboarding = Onboarding.Onboarding;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Viewer.Of(HttpContext).Zone).Date);
        (var plan, Faults) = Plan.Read(onboarding.Profile, today);
        Costs = CostForecast.Of(plan, prices.With(onboarding.Billing.LivePrices), today);
    }

    /// <summary>Reads what the numbers of the plan cost at Twilio, keeps it with the day, and shows the forecast with it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var place = Plan.On(Links.CostForecast(Onboarding.Key));
        var looked = await readPrices.RunAsync(Onboarding.Onboarding, CurrentActor.Of(User), cancellationToken);
        return looked.Decision switch
        {
            CloserLookDecision.NotOffered => this.GoWithRefusal(place, T("The profile names no country in which the plan needs numbers, so there is no price to read.")),
            CloserLookDecision.NotConnected => this.GoWithRefusal(place, BillingText.NotConnected),
            CloserLookDecision.TooSoon => this.GoWithRefusal(place, BillingText.TooSoon(looked.Wait)),
            _ => Say(looked.Reading!, place),
        };
    }

    private IActionResult Say(NumberPriceReading read, string place)
    {
        if (read is { Read.Count: > 0, Saved: null })
        {
            return NotFound();
        }

        if (read.Saved is { IsDone: false } refused)
        {
            return this.GoWithRefusal(place, refused);
        }

        var names = string.Join(", ", read.Read.Select(CountryNames.Of));
        if (read.Problems.Count > 0)
        {
            return this.GoWithRefusal(place, Outcome.Refuse($"{(names.Length == 0 ? "" : $"Read: {names}. ")}{string.Join(' ', read.Problems)}"));
        }

        return this.GoWithNotice(place, T("The prices of numbers are read from Twilio: {0}. The forecast reckons with them.", names));
    }
}
