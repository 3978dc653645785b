using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.Billing;
using OnboardingTracker.Core.Billing.Readiness;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Text;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;
using OnboardingTracker.Web.Ui.Forms;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Onboardings.Billing;

/// <summary>Whether a launch is ready to be paid for: the verdict, every question with who says so, and where finance decides.</summary>
[RequirePermission(Permission.SeeMoney)]
public sealed class IndexModel(DecideSignOff decide) : PageModel
{
    public const string Grant = "grant";
    public const string Refuse = "refuse";

    private BillingReadiness? readiness;

    /// <summary>What finance decides, by the button that was pressed.</summary>
    [BindProperty]
    public string? Decision { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The answers that the person had before their eyes.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public CurrentOnboarding Onboarding => this.Current();

    public BillingReadiness Readiness => readiness ??= BillingReadiness.Read(Onboarding.Checklist);

    /// <summary>What is before the person's eyes; a decision on anything else is refused.</summary>
    public string Stamp => DecideSignOff.StampOf(Readiness, Onboarding.Onboarding.Billing);

    public SignOff? SignOff => Onboarding.Onboarding.Billing.SignOff;

    /// <summary>What is otherwise than the decision had it, also when nothing has been saved since: evidence grows old by itself.</summary>
    public IReadOnlyList<string> Voided => SignOff switch
    {
        null => [],
        { Counts: false } known => known.VoidedBy,
        var known => Readiness.ChangedSince(known),
    };

    public IReadOnlyList<StepStanding> Steps => [.. MoneySteps.All.Select(Onboarding.Checklist.Find).OfType<StepStanding>()];

    [RequirePermission(Permission.SignOff)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!this.IsValid(new Validator()))
        {
            return this.PageWithErrors();
        }

        var isGranted = Decision == Grant;
        var outcome = await decide.RunAsync(Onboarding.Key, isGranted, OneLineText.Clean(Reason) is null ? null : Reason, CurrentActor.Of(User), Seen, cancellationToken);
        return outcome switch
        {
            null => NotFound(),
            { IsDone: true } => this.GoWithNotice(
                Links.Billing(Onboarding.Key), isGranted ? T("Signed off. The team is told that the launch may go on.") : T("Refused. The team is told that the launch may not go on yet.")),
            _ => this.PageWithErrors(outcome, outcome.IsConflict ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity),
        };
    }

    private sealed class Validator : AbstractValidator<IndexModel>
    {
        public Validator()
        {
            RuleFor(page => page.Decision).Must(decision => decision is Grant or Refuse).WithMessage(T("Choose whether the launch may go on."));
            RuleFor(page => page.Reason).LongText("reason", Core.Billing.Readiness.SignOff.ReasonMaxLength);
        }
    }
}
