using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.People;

/// <summary>Everybody of the organisation, what they are, and who asks to be let in.</summary>
[RequireRecentSignIn(OnlyToWrite = true)]
[RequirePermission(Permission.SeePeople)]
public sealed class IndexModel(IPeopleStore people, IAccessRequestStore requests, RestorePerson restore, DecideAccessRequest decide) : PageModel
{
    public IReadOnlyList<PersonEntry> Here { get; private set; } = [];

    /// <summary>Those whose removal can still be undone.</summary>
    public IReadOnlyList<PersonEntry> Removed { get; private set; } = [];

    public IReadOnlyList<AccessRequest> Requests { get; private set; } = [];

    /// <summary>Why it needs attention; null when two people can act.</summary>
    public string? Fault => PeopleRules.Fault(Here);

    public async Task OnGetAsync([FromServices] TimeProvider clock, CancellationToken cancellationToken)
    {
        var everybody = await people.ListAsync(cancellationToken);
        var undone = clock.GetUtcNow() - PeopleRules.UndoTime;
        Here = [.. everybody.Where(person => person.RemovedAt is null)];
        Removed = [.. everybody.Where(person => person.RemovedAt >= undone)];
        Requests = await requests.OpenAsync(null, cancellationToken);
    }

    /// <summary>Undoes a removal.</summary>
    [RequirePermission(Permission.ManagePeople)]
    public async Task<IActionResult> OnPostRestoreAsync(string member, CancellationToken cancellationToken) =>
        await restore.RunAsync(CurrentActor.Of(User), member, cancellationToken) switch
        {
            null => NotFound(),
            { IsDone: true } => this.GoWithNotice(Links.People, T("The removal is undone.")),
            var refused => this.GoWithRefusal(Links.People, refused),
        };

    /// <summary>Grants or refuses what somebody asked for.</summary>
    [RequirePermission(Permission.ManagePeople)]
    public async Task<IActionResult> OnPostDecideAsync(Guid id, bool grant, CancellationToken cancellationToken)
    {
        return await decide.RunAsync(id, about: null, grant, CurrentActor.Of(User), cancellationToken) switch
        {
            null => this.GoWithRefusal(Links.People, T("Somebody has decided this already.")),
            { IsDone: true } => this.GoWithNotice(Links.People, grant ? T("Access is granted.") : T("Access is refused.")),
            var refused => this.GoWithRefusal(Links.People, refused),
        };
    }
}
