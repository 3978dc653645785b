using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.People;

/// <summary>One person: their roles of the organisation, removing them, handing ownership over to them.</summary>
[RequireRecentSignIn(OnlyToWrite = true)]
[RequirePermission(Permission.ManagePeople)]
public sealed class PersonModel(IPeopleStore people, ChangeOrganizationRoles change, RemovePerson remove, HandOverOwnership handOver, CurrentAccess access) : PageModel
{
    [FromRoute]
    public required string Member { get; set; }

    /// <summary>The words of the roles.</summary>
    [BindProperty]
    public IReadOnlyList<string> Given { get; set; } = [];

    public PersonEntry Entry { get; private set; } = null!;

    public bool IsSelf => Member == CurrentActor.Of(User).Id;

    /// <summary>Owners are made by owners alone.</summary>
    public IReadOnlyList<Role> Offered => [.. Roles.OfOrganization.Where(role => role is not Role.Owner || access.MayEverywhere(Permission.HandOverOwnership))];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await people.FindAsync(Member, HttpContext.RequestAborted) is not { RemovedAt: null } found)
        {
            context.Result = NotFound();
            return;
        }

        Entry = found;
        await next();
    }

    public void OnGet() => Given = [.. Entry.Organization.Select(role => role.ToString())];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var roles = Roles.OfOrganization.Where(role => Given.Contains(role.ToString(), StringComparer.Ordinal)).ToHashSet();
        return Answer(await change.RunAsync(CurrentActor.Of(User), Member, roles, cancellationToken), T("The roles are changed."));
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken) =>
        Answer(await remove.RunAsync(CurrentActor.Of(User), Member, cancellationToken), T("The person is removed. You can undo it for ten minutes."));

    [RequirePermission(Permission.HandOverOwnership)]
    public async Task<IActionResult> OnPostHandOverAsync(CancellationToken cancellationToken) =>
        Answer(await handOver.RunAsync(CurrentActor.Of(User), Member, cancellationToken), T("Ownership is handed over."));

    private IActionResult Answer(Outcome? outcome, string done) => outcome switch
    {
        null => NotFound(),
        { IsDone: true } => this.GoWithNotice(Links.People, done),
        _ => this.PageWithErrors(outcome),
    };
}
