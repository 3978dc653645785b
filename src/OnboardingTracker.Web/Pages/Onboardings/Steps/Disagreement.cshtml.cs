using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Onboardings.UseCases;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Text;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;
using OnboardingTracker.Web.Ui.Forms;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Onboardings.Steps;

[RequirePermission(Permission.EditOnboarding)]
public sealed class DisagreementModel(DecideDisagreement decide) : PageModel
{
    /// <summary>"twilio" or "person".</summary>
    [BindProperty]
    public string? Use { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The step as the form was made from.</summary>
    [BindProperty]
    public int? Revision { get; set; }

    public CurrentOnboarding Onboarding => this.Current();

    public StepStanding Step => Onboarding.Step!;

    public bool IsConflict { get; private set; }

    public IActionResult OnGet() => Step.Has(StepMark.Disagrees) && Step.Confirmation is not null ? Page() : this.Go(StepPlaces.After(Onboarding, onRow: false));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!this.IsValid(new Validator()))
        {
            return this.PageWithErrors();
        }

        var keepReason = Use == "twilio" ? null : OneLineText.Clean(Reason);
        var outcome = await decide.RunAsync(Onboarding.Key, Step.Definition, CurrentActor.Of(User), keepReason, Revision, cancellationToken);

        IsConflict = outcome is { IsConflict: true };
        return outcome switch
        {
            null => NotFound(),
            { IsDone: true } => this.GoWithNotice(
                StepPlaces.After(Onboarding, onRow: false),
                keepReason is null
                    ? T("Twilio’s answer counts. The confirmation is in the history.")
                    : T("The confirmation stays. We ask again when Twilio’s answer changes.")),
            _ => this.PageWithErrors(outcome, IsConflict ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity),
        };
    }

    private sealed class Validator : AbstractValidator<DisagreementModel>
    {
        public Validator() => RuleFor(page => page.Reason)
            .Must(reason => OneLineText.Clean(reason) is not null).When(page => page.Use != "twilio").WithMessage(T("Say why the confirmation counts."))
            .DependentRules(() => RuleFor(page => page.Reason).LongText("reason", NotNeeded.ReasonMaxLength));
    }
}
