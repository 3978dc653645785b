using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.ConsoleRoles;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Ui;

namespace OnboardingTracker.Web.Pages.Onboardings.People.ConsoleRoles;

/// <summary>Each person of the onboarding beside the role they should have in Twilio's Console, the one that Twilio shows and the one that a person confirmed.</summary>
[RequirePermission(Permission.SeePeople)]
public sealed class IndexModel(IPeopleStore people, ConsoleRoleGuide guide) : PageModel
{
    public CurrentOnboarding Onboarding => this.Current();

    public ConsoleRoleGuide Guide => guide;

    public IReadOnlyList<ConsoleRoleStanding> Standings { get; private set; } = [];

    /// <summary>When the organization was last read; null while it was not.</summary>
    public DateTimeOffset? ReadAt => Onboarding.Onboarding.ConsoleRoles.SeenAt;

    /// <summary>Where users get their roles.</summary>
    public string Console => ConsolePlaces.Users.Address;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Standings = ConsoleRoleStanding.Of(Onboarding.Onboarding, await people.ListAsync(cancellationToken), guide);
}
