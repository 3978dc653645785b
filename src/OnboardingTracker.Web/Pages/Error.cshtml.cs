using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Web.Hosting.Access;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages;

[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErrorModel : PageModel
{
    /// <summary>Read from the address and not bound: binding reads the form, which may be what could not be read.</summary>
    public int Code => int.TryParse(RouteData.Values["code"] as string, CultureInfo.InvariantCulture, out var code) ? code : StatusCodes.Status400BadRequest;

    public string Heading => Code switch
    {
        403 => T("You cannot do this"),
        404 => T("Page not found"),
        405 => T("This page cannot be opened like that"),
        413 => IsFile ? T("The file is too large") : T("That is too large"),
        >= 500 => T("There is a problem with Onboarding Tracker"),
        _ => T("We could not read what was sent"),
    };

    public string Sentence => Code switch
    {
        403 => T("Your roles do not allow this, or another site sent it. An owner or admin can change your roles."),
        404 => T("If you typed the address, check it. If you followed a link, the onboarding may have been deleted, or you may need access."),
        405 => T("It only takes what one of our own forms sends. Go back and use the button there."),
        413 => T("A file may have at most 10 MB, everything else 1 MB. Nothing was saved."),
        >= 500 => T("Nothing you saved is lost. Try again in a minute."),
        _ => T("Nothing was saved. Go back and try again."),
    };

    /// <summary>The page of ours that led here, where the sentence says to go back; null where the browser does not tell.</summary>
    public string? Back => Code is not (403 or 404) && Code < 500
        && Uri.TryCreate(Request.Headers.Referer, UriKind.Absolute, out var from) && from.Authority == Request.Host.Value
        ? from.PathAndQuery
        : null;

    /// <summary>What the person may not do, and who can help; null where that was not the reason.</summary>
    public Refused? Refused => Code == StatusCodes.Status403Forbidden ? HttpContext.Features.Get<Refused>() : null;

    /// <summary>What the operator finds in the log; only where there is a fault of ours to find.</summary>
    public string? Reference => Code >= 500 ? Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier : null;

    private bool IsFile => Request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) is true;

    public void OnGet() => Answer();

    public void OnPost() => Answer();

    // Asked for by its own address it is still the page of an error, never a success.
    private void Answer() => Response.StatusCode = Code is >= 400 and < 600 ? Code : StatusCodes.Status404NotFound;
}
