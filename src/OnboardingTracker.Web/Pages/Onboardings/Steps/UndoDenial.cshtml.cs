using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.Onboardings.UseCases;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Onboardings.Steps;

[RequirePermission(Permission.ConfirmStep)]
public sealed class UndoDenialModel(WithdrawDenial withdraw) : PageModel
{
    [BindProperty]
    public int? Revision { get; set; }

    private CurrentOnboarding Onboarding => this.Current();

    public IActionResult OnGet() => this.Go(StepPlaces.After(Onboarding, onRow: false));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var step = Onboarding.Step!.Definition;
        var outcome = await withdraw.RunAsync(Onboarding.Key, step, CurrentActor.Of(User), Revision, cancellationToken);

        // Nothing was typed here: what somebody else did meanwhile is simply shown.
        var place = StepPlaces.After(Onboarding, onRow: false);
        return outcome switch
        {
            null => NotFound(),
            { IsDone: true } => this.GoWithNotice(place, T("Taken back: {0}", step.Title)),
            { IsConflict: true } => this.GoWithRefusal(place, T("Somebody changed this step meanwhile. This is how it stands now.")),
            _ => this.GoWithRefusal(place, outcome),
        };
    }
}
