using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.Billing.Split;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Onboardings.Billing;

/// <summary>What each unit bears of a month, a sheet of paper for each.</summary>
[RequirePermission(Permission.SeeMoney)]
public sealed class StatementModel(SplitReading reading, TimeProvider clock) : PageModel
{
    /// <summary>Only this unit; all of them without it.</summary>
    [FromQuery]
    public string? Unit { get; set; }

    public CurrentOnboarding Onboarding => this.Current();

    /// <summary>The page is shown only with a split in it.</summary>
    public SplitView View { get; private set; } = null!;

    /// <summary>Those that are shown, by name.</summary>
    public IReadOnlyList<string> Units { get; private set; } = [];

    public string Reader => User.Identity?.Name ?? "";

    public async Task<IActionResult> OnGetAsync(string month, CancellationToken cancellationToken)
    {
        var months = ReadableMonths.Of(month, clock.GetUtcNow());
        if (months.Fault is not null)
        {
            return NotFound();
        }

        var asked = BillingMonth.Of(months.Chosen);
        View = await reading.OfAsync(Onboarding, asked, anew: false, cancellationToken);
        var place = Links.CostSplit(Onboarding.Key, asked);
        if (View.Split is not { } split || View.Failures.Count > 0)
        {
            return this.GoWithRefusal(place, View.Problem ?? T("There is no statement, because not everything could be read. The reasons are below."));
        }

        Units =
        [
            .. split.Currencies
                .SelectMany(currency => currency.Totals)
                .Where(row => row.Kind is SplitRowKind.Unit && (Unit is null || row.Name == Unit))
                .Select(row => row.Name)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
        return Units.Count == 0
            ? this.GoWithRefusal(place, Unit is null ? T("There is no unit yet, so there is no statement. Add a unit first.") : T("No unit has that name in this month."))
            : Page();
    }
}
