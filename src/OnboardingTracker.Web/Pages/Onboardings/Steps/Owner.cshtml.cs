using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Onboardings.Steps;

/// <summary>Gives a step to somebody, or takes it back.</summary>
[RequirePermission(Permission.EditOnboarding)]
public sealed class OwnerModel(IPeopleStore people, AssignStep assign) : PageModel
{
    /// <summary>Null or empty is nobody in particular.</summary>
    [BindProperty]
    public string? Member { get; set; }

    public CurrentOnboarding Onboarding => this.Current();

    public StepStanding Step => Onboarding.Step!;

    /// <summary>Those who can be given a step here.</summary>
    public IReadOnlyList<PersonEntry> People { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Member = (await people.StepOwnersAsync(Onboarding.Onboarding.Id, cancellationToken)).GetValueOrDefault(Step.Key)?.MemberId;
        People =
        [
            .. (await people.ListAsync(cancellationToken)).Where(person => person.RemovedAt is null
                && (person.Organization.Any(role => role is Role.Owner or Role.Admin) || person.Memberships.Any(entry => entry.Onboarding == Onboarding.Onboarding.Id && entry.Role is Role.Lead or Role.Member))),
        ];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var place = Links.Step(Onboarding.Key, Step.Key);
        var member = string.IsNullOrEmpty(Member) ? null : Member;
        return await assign.RunAsync(Onboarding.Onboarding, Step.Definition, member, CurrentActor.Of(User), cancellationToken) switch
        {
            null => NotFound(),
            { IsDone: true } => this.GoWithNotice(place, T("Saved.")),
            var refused => this.GoWithRefusal(place, refused),
        };
    }
}
