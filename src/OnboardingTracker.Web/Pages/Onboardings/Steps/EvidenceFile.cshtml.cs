using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Ui;

namespace OnboardingTracker.Web.Pages.Onboardings.Steps;

[RequirePermission(Permission.SeeOnboarding)]
public sealed class EvidenceFileModel(IOnboardingReader onboardings) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>Always an attachment; the headers of every answer add nosniff and, for attachments, a sandbox.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var current = this.Current();
        var found = await onboardings.EvidenceAsync(current.Onboarding.Id, current.Step!.Key, Id, cancellationToken);
        return found is null
            ? NotFound()
            : File(found.Content, found.Evidence.ContentType ?? "application/octet-stream", found.Evidence.FileName ?? "evidence");
    }
}
