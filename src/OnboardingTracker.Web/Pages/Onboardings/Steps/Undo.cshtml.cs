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
public sealed class UndoModel(WithdrawConfirmation withdraw) : PageModel
{
    private static string Changed => T("Somebody changed this step meanwhile. This is how it stands now.");

    [BindProperty]
    public int? Revision { get; set; }

    /// <summary>The button stood on the checklist: go back to the row.</summary>
    [BindProperty]
    public bool OnRow { get; set; }

    /// <summary>The steps the checklist kept in their place when the button was pressed.</summary>
    [BindProperty]
    public string? Marked { get; set; }

    private CurrentOnboarding Onboarding => this.Current();

    public IActionResult OnGet() => this.Go(StepPlaces.After(Onboarding, onRow: false));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var step = Onboarding.Step!.Definition;
        var outcome = await withdraw.RunAsync(Onboarding.Key, step, CurrentActor.Of(User), Revision, cancellationToken);

        // Nothing was typed here: what somebody else did meanwhile is simply shown.
        var place = StepPlaces.After(Onboarding, OnRow, Marked);
        return outcome switch
        {
            null => NotFound(),
            { IsDone: true } => this.GoWithNotice(place, T("Not marked done any more: {0}", step.Title)),
            { IsConflict: true } => this.GoWithRefusal(place, Changed),
            _ => this.GoWithRefusal(place, outcome),
        };
    }
}
