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

[RequirePermission(Permission.ConfirmStep)]
public sealed class DenialModel(DenyStep deny) : PageModel
{
    [BindProperty]
    public string? Note { get; set; }

    /// <summary>The step as the form was made from.</summary>
    [BindProperty]
    public int? Revision { get; set; }

    public CurrentOnboarding Onboarding => this.Current();

    public StepStanding Step => Onboarding.Step!;

    public bool IsConflict { get; private set; }

    public void OnGet() => Note = Step.Denial?.Note;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!this.IsValid(new Validator()))
        {
            return this.PageWithErrors();
        }

        var outcome = await deny.RunAsync(
            new(Onboarding.Key, Step.Definition, CurrentActor.Of(User), OneLineText.Clean(Note)!, Revision), cancellationToken);

        IsConflict = outcome is { IsConflict: true };
        return outcome switch
        {
            null => NotFound(),
            { IsDone: true } => this.GoWithNotice(StepPlaces.After(Onboarding, onRow: false), T("Marked as not done: {0}", Step.Definition.Title)),
            _ => this.PageWithErrors(outcome, IsConflict ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity),
        };
    }

    private sealed class Validator : AbstractValidator<DenialModel>
    {
        public Validator() => RuleFor(page => page.Note)
            .Must(note => OneLineText.Clean(note) is not null).WithMessage(T("Say what you saw."))
            .DependentRules(() => RuleFor(page => page.Note).LongText("note", Core.Onboardings.Denial.NoteMaxLength));
    }
}
