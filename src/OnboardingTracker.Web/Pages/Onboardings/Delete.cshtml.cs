using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.Onboardings.UseCases;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Onboardings;

public sealed partial class DeleteModel(DeleteOnboarding delete, ILogger<DeleteModel> logger) : PageModel
{
    [BindProperty]
    public string? TypedName { get; set; }

    public CurrentOnboarding Onboarding => this.Current();

    public int EvidenceCount => Onboarding.Onboarding.Steps.Sum(step => step.Evidence.Count);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var name = Onboarding.Onboarding.Name;
        var outcome = await delete.RunAsync(Onboarding.Key, TypedName, cancellationToken);
        if (outcome is { IsDone: false })
        {
            ModelState.AddModelError(nameof(TypedName), T("That is not its name. Type the name as it stands above the field."));
            return this.PageWithErrors();
        }

        // What it did is deleted with it; who did this stays in the log.
        LogDeleted(logger, Onboarding.Key, CurrentActor.Of(User).Id);
        return this.GoWithNotice(Links.Onboardings, T("Deleted: {0}", name));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Onboarding {Onboarding} was deleted by member {Member}")]
    private static partial void LogDeleted(ILogger logger, string onboarding, string member);
}
