using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.Billing.Readiness;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Text;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;
using OnboardingTracker.Web.Ui.Forms;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Onboardings.Billing;

/// <summary>A person answers a question of finance, with how they know. Owner and finance may: they are who sees money.</summary>
[RequirePermission(Permission.SeeMoney)]
public sealed class AnswerModel(AnswerBillingQuestion answer) : PageModel
{
    public const string Yes = "yes";
    public const string No = "no";

    /// <summary>"yes" or "no".</summary>
    [BindProperty]
    public string? Answer { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public string? Link { get; set; }

    /// <summary>The billing file as the form was made from.</summary>
    [BindProperty]
    public int? Revision { get; set; }

    public CurrentOnboarding Onboarding => this.Current();

    /// <summary>The question of the address; both handlers have looked whether there is one.</summary>
    public BillingStanding Standing { get; private set; } = null!;

    public bool IsConflict { get; private set; }

    public IActionResult OnGet(string question)
    {
        if (!IsThere(question))
        {
            return NotFound();
        }

        var given = Onboarding.Onboarding.Billing.AnswerTo(Standing.Question.Key);
        (Answer, Note, Link) = (given is null ? null : given.IsYes ? Yes : No, given?.Note, given?.Link);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string question, CancellationToken cancellationToken)
    {
        if (!IsThere(question))
        {
            return NotFound();
        }

        if (!this.IsValid(new Validator()))
        {
            return this.PageWithErrors();
        }

        var outcome = await answer.RunAsync(
            Onboarding.Key, Standing.Question, Answer == Yes, Note!, OneLineText.Clean(Link), CurrentActor.Of(User), Revision, cancellationToken);
        IsConflict = outcome is { IsConflict: true };
        return outcome switch
        {
            null => NotFound(),
            { IsDone: true } => this.GoWithNotice($"{Links.Billing(Onboarding.Key)}#{Standing.Question.Key}", T("Answer saved.")),
            _ => this.PageWithErrors(outcome, IsConflict ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity),
        };
    }

    private bool IsThere(string question)
    {
        Standing = BillingReadiness.Read(Onboarding.Checklist).Questions.FirstOrDefault(standing => standing.Question.Key == question)!;
        return Standing is not null;
    }

    private sealed class Validator : AbstractValidator<AnswerModel>
    {
        public Validator()
        {
            RuleFor(page => page.Answer).Must(word => word is Yes or No).WithMessage(T("Choose yes or no."));
            RuleFor(page => page.Note).SayRule(GivenAnswer.NoteFault);
            RuleFor(page => page.Link).WebLink(GivenAnswer.LinkMaxLength);
        }
    }
}
