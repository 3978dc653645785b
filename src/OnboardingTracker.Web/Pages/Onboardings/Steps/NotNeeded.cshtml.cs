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
public sealed class NotNeededModel(MarkStepNotNeeded markNotNeeded) : PageModel
{
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The step as the form was made from.</summary>
    [BindProperty]
    public int? Revision { get; set; }

    public CurrentOnboarding Onboarding => this.Current();

    public StepStanding Step => Onboarding.Step!;

    public bool IsConflict { get; private set; }

    public void OnGet() => Reason = Step.NotNeeded?.Reason;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!this.IsValid(new Validator()))
        {
            return this.PageWithErrors();
        }

        var outcome = await markNotNeeded.RunAsync(
            new(Onboarding.Key, Step.Definition, CurrentActor.Of(User), OneLineText.Clean(Reason)!, Revision), cancellationToken);

        IsConflict = outcome is { IsConflict: true };
        return outcome switch
        {
            null => NotFound(),
            { IsDone: true } => this.GoWithNotice(StepPlaces.After(Onboarding, onRow: false), T("Left out: {0}", Step.Definition.Title)),
            _ => this.PageWithErrors(outcome, IsConflict ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity),
        };
    }

    private sealed class Validator : AbstractValidator<NotNeededModel>
    {
        public Validator() => RuleFor(page => page.Reason)
            .Must(reason => OneLineText.Clean(reason) is not null).WithMessage(T("Say why this is not needed."))
            .DependentRules(() => RuleFor(page => page.Reason).LongText("reason", NotNeeded.ReasonMaxLength));
    }
}
