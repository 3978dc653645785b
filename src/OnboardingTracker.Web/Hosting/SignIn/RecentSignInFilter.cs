using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using OnboardingTracker.Web.Ui;

namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>
/// Asks who is signed in for too long to confirm that it is them, and leads back: a page by its address, a form with all that was typed in it.
/// It gives back the form before antiforgery looks at it, and keeps one only after.
/// </summary>
internal sealed class RecentSignInFilter(
    RequireRecentSignInAttribute required, KeptForms keptForms, MemberSignIn signIn, TimeProvider clock)
    : IAsyncAuthorizationFilter, IAsyncResourceFilter, IOrderedFilter
{
    private const string InPlaceRequest = "HX-Request";

    /// <summary>Before antiforgery, which has 1000.</summary>
    public int Order => 0;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsPost(http.Request.Method)
            && CurrentSession.Of(http) is { } session
            // One that cannot be read is for antiforgery to refuse.
            && await http.Request.TryReadFormAsync(http.RequestAborted) is { } form
            && form.TryGetValue(KeptForms.Field, out var kept)
            && keptForms.Read(session.Session.MemberId, AddressOf(http), kept.ToString()) is { } typed)
        {
            http.Request.Form = typed;
        }
    }

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        var isRead = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        if ((isRead && required.OnlyToWrite) || CurrentSession.Of(http) is not { } session || session.IsRecent(clock.GetUtcNow()))
        {
            await next();
            return;
        }

        http.Response.Headers.CacheControl = SecurityHeaders.NeverKept;
        context.Result = isRead ? new LocalRedirectResult($"~{Links.ConfirmAndGo(AddressOf(http))}")
            : http.Request.Headers.ContainsKey(InPlaceRequest) ? AskWhole(http)
            : await AskAsync(http, session, context.ModelState);
    }

    private static string AddressOf(HttpContext http) => $"{http.Request.PathBase}{http.Request.Path}{http.Request.QueryString}";

    /// <summary>A part of an open page asked: the page as a whole leads to the question, and its typed text waits in the tab.</summary>
    private static StatusCodeResult AskWhole(HttpContext http)
    {
        var open = Uri.TryCreate(http.Request.Headers["HX-Current-URL"], UriKind.Absolute, out var page) ? page.PathAndQuery : "/";
        http.Response.Headers["HX-Redirect"] = http.Request.PathBase + Links.ConfirmAndGo(open);
        return new StatusCodeResult(StatusCodes.Status403Forbidden);
    }

    private async Task<IActionResult> AskAsync(HttpContext http, CurrentSession session, ModelStateDictionary state)
    {
        var address = AddressOf(http);
        var kept = await http.Request.TryReadFormAsync(http.RequestAborted) is { } form ? keptForms.Keep(session.Session.MemberId, address, form) : null;
        return new ViewResult
        {
            ViewName = "/Pages/Account/_Confirm.cshtml",
            StatusCode = StatusCodes.Status403Forbidden,
            ViewData = new ViewDataDictionary<ConfirmQuestion>(new EmptyModelMetadataProvider(), state)
            {
                Model = await signIn.QuestionAsync(address, kept),
            },
        };
    }
}

/// <summary>What is asked of somebody who is to confirm that it is them.</summary>
/// <param name="Address">Where it leads then.</param>
/// <param name="Kept">The form that waits for it (<see cref="KeptForms"/>); null when a page does.</param>
/// <param name="HasPassword">False for who came by a provider and set none.</param>
/// <param name="HasCodes">A code of their app does as well as the password.</param>
/// <param name="HasPasskeys">A passkey does as well.</param>
/// <param name="Provider">The provider that does as well; null when they have linked none.</param>
public sealed record ConfirmQuestion(string Address, string? Kept, bool HasPassword, bool HasCodes, bool HasPasskeys, string? Provider)
{
    /// <summary>Where it goes without a word: back to the page of the form, or to the one above the page that asks.</summary>
    public string Leaves
    {
        get
        {
            var path = Address.Split('?')[0];
            return Kept is not null ? path : path[..Math.Max(1, path.LastIndexOf('/'))];
        }
    }
}
