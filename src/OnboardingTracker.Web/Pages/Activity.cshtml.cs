using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Pages.Shared;
using OnboardingTracker.Web.Ui;
using OnboardingTracker.Web.Ui.Text;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages;

/// <summary>The activity of all onboardings that the person may see, and whether its chain holds.</summary>
[RequirePermission(Permission.UseOwnAccount)]
public sealed class AllActivityModel(ActivityLists lists, IActivityChain chain, VerifyActivity verify) : PageModel
{
    [FromQuery]
    public string? Cursor { get; set; }

    public ActivityListModel List { get; private set; } = null!;

    public ChainHead Head { get; private set; } = null!;

    public ChainState State { get; private set; } = ChainState.Unverified;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        List = await lists.ReadAsync(HttpContext, Links.AllActivity, null, Cursor, cancellationToken);
        Head = await chain.HeadAsync(cancellationToken);
        State = await chain.StateAsync(cancellationToken);
        Response.StatusCode = List.Log is null ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
    }

    /// <summary>Verifies all of it, from the first entry.</summary>
    [RequirePermission(Permission.ManageSettings)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var state = await verify.AllAsync(cancellationToken);
        return state.IsBroken
            ? this.GoWithRefusal(Links.AllActivity, T("The history does not hold. It is broken at number {0}.", Counts.Plain(state.BrokenNumber ?? 0)))
            : this.GoWithNotice(Links.AllActivity, Count(state.VerifiedNumber, "History is complete: {0} entry checked, none changed or missing.", "History is complete: {0} entries checked, none changed or missing."));
    }
}
