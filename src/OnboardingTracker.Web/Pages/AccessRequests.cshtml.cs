using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages;

/// <summary>The button "Ask for access": who can grant it is told, and the person goes on where they may.</summary>
[RequirePermission(Permission.UseOwnAccount)]
public sealed class AccessRequestsModel(AskForAccess ask, IOnboardingReader onboardings) : PageModel
{
    /// <summary>What the person was refused.</summary>
    [BindProperty]
    public Permission Permission { get; set; }

    /// <summary>The key of the onboarding that it is about; null for the organisation as a whole.</summary>
    [BindProperty]
    public string? About { get; set; }

    public IActionResult OnGet() => this.Go(Links.Onboardings);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || !Enum.IsDefined(Permission))
        {
            return BadRequest();
        }

        var onboarding = About is null ? null : await onboardings.VersionAsync(About, cancellationToken);
        if (About is not null && onboarding is null)
        {
            return NotFound();
        }

        var outcome = await ask.RunAsync(CurrentActor.Of(User).Id, Permission, onboarding, cancellationToken);
        return outcome.IsDone
            ? this.GoWithNotice(Links.Onboardings, T("You asked for access. You can go on as soon as somebody grants it."))
            : this.GoWithRefusal(Links.Onboardings, outcome);
    }
}
