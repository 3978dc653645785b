using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core;
using OnboardingTracker.Core.Onboardings.UseCases;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Text;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Jobs;
using OnboardingTracker.Web.Ui;
using OnboardingTracker.Web.Ui.Forms;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Onboardings;

[RequirePermission(Permission.EditOnboarding)]
public sealed class SettingsModel(DescribeOnboarding describe, CheckNow checkNow) : PageModel
{
    [BindProperty(Name = "")]
    public ProfileForm Form { get; set; } = new();

    /// <summary>The details as the form was made from.</summary>
    [BindProperty]
    public int Revision { get; set; }

    /// <summary>The button "Add" beside the countries.</summary>
    [BindProperty]
    public bool Add { get; set; }

    public CurrentOnboarding Onboarding => this.Current();

    /// <summary>What somebody else saved meanwhile.</summary>
    public ProfileForm? Theirs { get; private set; }

    public void OnGet() => (Form, Revision) = (ProfileForm.Of(Onboarding.Onboarding), Onboarding.Onboarding.DetailsRevision);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        ProfileReading.TakeInCountries(Form);
        if (Add && Form.MoreCountries is null)
        {
            return Page();
        }

        if (!this.IsValid(new Validator()))
        {
            return this.PageWithErrors();
        }

        var outcome = await describe.RunAsync(
            Onboarding.Key, OneLineText.Clean(Form.Name)!, OneLineText.Clean(Form.Customer), Form.Read(), CurrentActor.Of(User), Revision, cancellationToken);

        return outcome switch
        {
            null => NotFound(),
            { IsConflict: true } => ShowBoth(outcome),
            { IsDone: true } => await CheckAndGoAsync(cancellationToken),
            _ => this.PageWithErrors(outcome),
        };
    }

    /// <summary>Other answers ask other questions of the account; within a minute of a check it stays with the mark "Old result" until the next one.</summary>
    private async Task<IActionResult> CheckAndGoAsync(CancellationToken cancellationToken)
    {
        if (Onboarding.Connection is not null)
        {
            await checkNow.RunAsync(Onboarding.Onboarding, CurrentActor.Of(User), cancellationToken);
        }

        return this.GoWithNotice(Links.Onboarding(Onboarding.Key), T("Saved."));
    }

    private IActionResult ShowBoth(Outcome conflict)
    {
        Theirs = ProfileForm.Of(Onboarding.Onboarding);
        Revision = Onboarding.Onboarding.DetailsRevision;
        return this.PageWithErrors(conflict, StatusCodes.Status409Conflict);
    }

    private sealed class Validator : AbstractValidator<SettingsModel>
    {
        public Validator()
        {
            RuleFor(page => page.Form).SetValidator(new AboutValidator());
            RuleFor(page => page.Form).SetValidator(new TrafficValidator());
            RuleFor(page => page.Form).SetValidator(new SendersValidator());
        }
    }
}
