using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.Billing.Readiness;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Pages.Shared;
using OnboardingTracker.Web.Practice;
using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Onboardings;

[RequirePermission(Permission.UseOwnAccount)]
public sealed class IndexModel(IOnboardingReader onboardings, IPortfolioReader portfolio, StepPlaybook playbook, StartPractice practice, ISight sight) : PageModel
{
    private const int RowsOnAPage = 25;

    [FromQuery]
    public string? Cursor { get; set; }

    /// <summary>Part of a name, customer or key.</summary>
    [FromQuery(Name = "q")]
    public string? Text { get; set; }

    public OnboardingPage List { get; private set; } = new([], null);

    public bool CanPractise => practice.IsOffered;

    public IReadOnlyList<Milestone> Milestones => playbook.Milestones;

    public PagerModel Pager => new(Links.Onboardings, Text, List.NextCursor, Cursor is not null, T("Older onboardings"));

    /// <summary>The newest onboardings of which the person sees the money and nothing else, on the first page of the whole list; all of them stand in the portfolio.</summary>
    public IReadOnlyList<PortfolioRow> OnlyMoney { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        List = await onboardings.ListAsync(RowsOnAPage, Cursor, cancellationToken, Text);
        if (Cursor is not null || !string.IsNullOrWhiteSpace(Text) || await SeesEverythingAsync(cancellationToken))
        {
            return;
        }

        var steps = await sight.OfAsync(Permission.SeeOnboarding, cancellationToken);
        var money = await portfolio.PageAsync(PortfolioQuery.Newest, cancellationToken);
        OnlyMoney = [.. money.Rows.Where(row => !steps.Holds(row.Id))];
    }

    /// <summary>Then nothing is left of which only the money is seen.</summary>
    private async Task<bool> SeesEverythingAsync(CancellationToken cancellationToken) =>
        (await sight.OfAsync(Permission.SeeOnboarding, cancellationToken)).Only is null;
}
