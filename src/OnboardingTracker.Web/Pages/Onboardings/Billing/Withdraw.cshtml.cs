using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.Billing.Readiness;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Onboardings.Billing;

/// <summary>Takes back what a person answered to a question of finance.</summary>
[RequirePermission(Permission.SeeMoney)]
public sealed class WithdrawModel(AnswerBillingQuestion answer) : PageModel
{
    /// <summary>The billing file as the form was made from.</summary>
    [BindProperty]
    public int? Revision { get; set; }

    private string Place => Links.Billing(this.Current().Key);

    public IActionResult OnGet() => this.Go(Place);

    public async Task<IActionResult> OnPostAsync(string question, CancellationToken cancellationToken)
    {
        if (BillingQuestions.Find(question) is not { } asked)
        {
            return NotFound();
        }

        return await answer.WithdrawAsync(this.Current().Key, asked, CurrentActor.Of(User), Revision, cancellationToken) switch
        {
            null => NotFound(),
            { IsDone: true } => this.GoWithNotice(Place, T("Answer taken back.")),
            var refused => this.GoWithRefusal(Place, refused),
        };
    }
}
