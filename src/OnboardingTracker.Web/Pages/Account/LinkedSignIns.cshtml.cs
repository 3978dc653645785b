using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Hosting.SignIn.Oidc;
using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Account;

/// <summary>Link and unlink one's sign-ins of the provider; not there without one.</summary>
[RequireRecentSignIn]
[RequirePermission(Permission.UseOwnAccount)]
public sealed class LinkedSignInsModel(LinkedSignIns linked, ProviderWay provider) : PageModel
{
    public IReadOnlyList<LinkedSignIn> Linked { get; private set; } = [];

    public string Provider => provider.Name;

    /// <summary>Goes with the link that changes something.</summary>
    public string Proof => provider.ProofFor(CurrentActor.Of(User).Id);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!provider.IsSetUp)
        {
            context.Result = NotFound();
            return;
        }

        // It shows a proof that is good for this person for a while.
        Response.Headers.CacheControl = SecurityHeaders.NeverKept;
        Linked = await linked.ListAsync(HttpContext.RequestAborted);
        await next();
    }

    /// <summary>A link, because a redirect to another site cannot follow a form; what a form's token is for, its proof is for.</summary>
    public async Task<IActionResult> OnGetLinkAsync(string? proof) =>
        await provider.LinkAsync(HttpContext, CurrentActor.Of(User).Id, proof) is { } refusal ? this.PageWithErrors(refusal.Sentence, refusal.Status) : new EmptyResult();

    public async Task<IActionResult> OnPostUnlinkAsync(string issuer, string subject, CancellationToken cancellationToken)
    {
        var unlinked = await linked.UnlinkAsync(issuer, subject, cancellationToken);
        return unlinked.IsDone
            ? this.GoWithNotice(Links.LinkedSignIns, T("Unlinked. It opens nothing here any more."))
            : this.GoWithRefusal(Links.LinkedSignIns, unlinked.Refusal!);
    }
}
