using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Onboardings.UseCases;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Onboardings.Steps;

[RequirePermission(Permission.WorkOnSteps)]
public sealed class RemoveEvidenceModel(RemoveEvidence remove) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public CurrentOnboarding Onboarding => this.Current();

    public Evidence? Piece => Onboarding.Step!.Evidence.FirstOrDefault(piece => piece.Id == Id);

    public IActionResult OnGet() => Piece is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await remove.RunAsync(Onboarding.Key, Onboarding.Step!.Definition, Id, CurrentActor.Of(User), cancellationToken);
        var place = $"{StepPlaces.After(Onboarding, onRow: false)}#evidence";
        return outcome switch
        {
            null => NotFound(),
            { IsDone: true } => this.GoWithNotice(place, T("Evidence removed.")),
            _ => this.GoWithRefusal(place, outcome),
        };
    }
}
