using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.Onboardings.UseCases;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;

namespace OnboardingTracker.Web.Pages.Onboardings.Steps;

public sealed class UndoModel(WithdrawConfirmation withdraw) : PageModel
{
    [BindProperty]
    public int? Revision { get; set; }

    /// <summary>The button stood on the checklist: go back to the row.</summary>
    [BindProperty]
    public bool OnRow { get; set; }

    private CurrentOnboarding Onboarding => this.Current();

    public IActionResult OnGet() => this.Go(StepPlaces.After(Onboarding, onRow: false));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var step = Onboarding.Step!.Definition;
        var outcome = await withdraw.RunAsync(Onboarding.Key, step, CurrentActor.Of(User), Revision, cancellationToken);

        // Nothing was typed here: what somebody else did meanwhile is simply shown.
        return outcome is null
            ? NotFound()
            : this.GoWithNotice(StepPlaces.After(Onboarding, OnRow), outcome.IsConflict ? Changed : outcome.Refusal ?? $"Not marked done any more: {step.Title}");
    }

    private const string Changed = "Somebody changed this step meanwhile. This is how it stands now.";
}
