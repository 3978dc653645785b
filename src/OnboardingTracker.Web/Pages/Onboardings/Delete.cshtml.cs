using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.Onboardings.UseCases;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Onboardings;

[RequireRecentSignIn]
[RequirePermission(Permission.DeleteOnboarding)]
public sealed class DeleteModel(DeleteOnboarding delete, DeletionLog log) : PageModel
{
    [BindProperty]
    public string? TypedName { get; set; }

    public CurrentOnboarding Onboarding => this.Current();

    public int EvidenceCount => Onboarding.Onboarding.Steps.Sum(step => step.Evidence.Count);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var name = Onboarding.Onboarding.Name;
        var outcome = await delete.RunAsync(Onboarding.Key, TypedName, CurrentActor.Of(User), cancellationToken);
        if (outcome is { IsDone: false })
        {
            ModelState.AddModelError(nameof(TypedName), T("That is not its name. Type “{0}”.", name));
            return this.PageWithErrors();
        }

        if (outcome is null)
        {
            return this.GoWithNotice(Links.Onboardings, T("It was deleted already: {0}", name));
        }

        log.Deleted(Onboarding.Key, CurrentActor.Of(User).Id);
        return this.GoWithNotice(Links.Onboardings, T("Deleted: {0}", name));
    }
}
