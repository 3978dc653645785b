using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.Billing.Readiness;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Onboardings.People;

/// <summary>Who belongs to the onboarding, with which role, and who asks to be let in.</summary>
[RequireRecentSignIn(OnlyToWrite = true)]
[RequirePermission(Permission.SeePeople)]
public sealed class IndexModel(IPeopleStore people, IAccessRequestStore requests, DecideAccessRequest decide) : PageModel
{
    private IReadOnlyList<PersonEntry> everybody = [];

    public CurrentOnboarding Onboarding => this.Current();

    public IReadOnlyList<PersonEntry> Here => [.. everybody.Where(person => RolesOf(person).Any())];

    public IReadOnlyList<PersonEntry> Others => [.. everybody.Where(person => !RolesOf(person).Any())];

    public IReadOnlyList<AccessRequest> Requests { get; private set; } = [];

    /// <summary>Why it needs attention; null when two people can act here.</summary>
    public string? Fault => PeopleRules.Fault(everybody);

    /// <summary>Whether two can manage the account at Twilio; null in a playbook without that step.</summary>
    public StepStanding? AtTwilio => Onboarding.Checklist.Find("let-two-people-manage-the-account");

    /// <summary>Whether there is a second billing contact, for who may see money.</summary>
    public BillingStanding SecondContact { get; private set; } = null!;

    public IEnumerable<Role> RolesOf(PersonEntry person) =>
        person.Memberships.Where(entry => entry.Onboarding == Onboarding.Onboarding.Id).Select(entry => entry.Role);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        everybody = [.. (await people.ListAsync(cancellationToken)).Where(person => person.RemovedAt is null)];
        SecondContact = BillingReadiness.Read(Onboarding.Checklist).Questions.Single(standing => standing.Question.Key == BillingQuestions.SecondContactKey);
        Requests = await requests.OpenAsync(Onboarding.Onboarding.Id, cancellationToken);
    }

    /// <summary>Grants or refuses what somebody asked for.</summary>
    [RequirePermission(Permission.ManagePeople)]
    public async Task<IActionResult> OnPostDecideAsync(Guid id, bool grant, CancellationToken cancellationToken)
    {
        var place = Links.OnboardingPeople(Onboarding.Key);
        return await decide.RunAsync(id, Onboarding.Onboarding.Id, grant, CurrentActor.Of(User), cancellationToken) switch
        {
            null => this.GoWithRefusal(place, T("Somebody has decided this already.")),
            { IsDone: true } => this.GoWithNotice(place, grant ? T("Access is granted.") : T("Access is refused.")),
            var refused => this.GoWithRefusal(place, refused),
        };
    }
}
