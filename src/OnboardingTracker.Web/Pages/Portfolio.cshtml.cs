using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.Billing.Readiness;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Exports;
using OnboardingTracker.Web.Hosting.Access;

namespace OnboardingTracker.Web.Pages;

/// <summary>All onboardings whose money one may see, a row each: ready or not, what finance decided, how long the balance lasts. Its whole state is in the address.</summary>
[RequirePermission(Permission.UseOwnAccount)]
public sealed class PortfolioModel(IPortfolioReader portfolio) : PageModel
{
    [FromQuery(Name = "q")]
    public string? Text { get; set; }

    [FromQuery]
    public string? Show { get; set; }

    [FromQuery]
    public string? Sort { get; set; }

    /// <summary>From 1; anything else is the first.</summary>
    [FromQuery(Name = "page")]
    public string? PageText { get; set; }

    public PortfolioQuery Query { get; private set; } = null!;

    public PortfolioPage List { get; private set; } = null!;

    public bool IsFiltered => !string.IsNullOrWhiteSpace(Text) || Query.Show is not PortfolioShow.All;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Query = PortfolioAddress.Read(Text, Show, Sort, PageText);
        List = await portfolio.PageAsync(Query, cancellationToken);
        if (Query.Page > List.Pages)
        {
            Query = Query with { Page = List.Pages };
            List = await portfolio.PageAsync(Query, cancellationToken);
        }
    }

    public string? AsSorted(PortfolioSort sort) => Query.Sort == sort ? sort is PortfolioSort.Open or PortfolioSort.Newest ? "descending" : "ascending" : null;
}
