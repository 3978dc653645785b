using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Onboardings.People;

/// <summary>What one person of the organisation is in the onboarding.</summary>
[RequireRecentSignIn(OnlyToWrite = true)]
[RequirePermission(Permission.ManagePeople)]
public sealed class PersonModel(IPeopleStore people, ChangeMembership change) : PageModel
{
    [FromRoute]
    public required string Member { get; set; }

    /// <summary>The words of the roles.</summary>
    [BindProperty]
    public IReadOnlyList<string> Given { get; set; } = [];

    public CurrentOnboarding Onboarding => this.Current();

    public PersonEntry Entry { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await people.FindAsync(Member, cancellationToken) is not { RemovedAt: null } found)
        {
            return NotFound();
        }

        Entry = found;
        Given = [.. found.Memberships.Where(entry => entry.Onboarding == Onboarding.Onboarding.Id).Select(entry => entry.Role.ToString())];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var roles = Roles.OfOnboarding.Where(role => Given.Contains(role.ToString(), StringComparer.Ordinal)).ToHashSet();
        var place = Links.OnboardingPeople(Onboarding.Key);
        return await change.RunAsync(Onboarding.Onboarding, Member, roles, CurrentActor.Of(User), cancellationToken) switch
        {
            null => NotFound(),
            { IsDone: true } => this.GoWithNotice(place, T("The roles are changed.")),
            var refused => this.GoWithRefusal(place, refused),
        };
    }
}
