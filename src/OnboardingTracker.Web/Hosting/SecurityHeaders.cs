using OnboardingTracker.Core.Billing;

namespace OnboardingTracker.Web.Hosting;

/// <summary>The headers of docs/security.md on every answer, whatever made it.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary>For pages that show what nobody may read in a cache later. In this order: the other one is what antiforgery says of every page with a form.</summary>
    public const string NeverKept = "no-store, no-cache";

    private const string PagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
        + $"form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; report-to {CspReports.Endpoint}";

    /// <summary>In an address, of pages, routes and exports that name what the account has or owes.</summary>
    private static readonly HashSet<string> MoneyWords = new([.. MoneySteps.WithFigures, "billing", "activity", "report"], StringComparer.OrdinalIgnoreCase);

    private const string DataPolicy = "default-src 'none'; frame-ancestors 'none'";
    private const string FilePolicy = "default-src 'none'; sandbox";

    public Task InvokeAsync(HttpContext context)
    {
        // What was asked for: when the answer starts, the path may be that of an error page, or have its base before it again.
        var (path, pathBase, carriesToken) = (context.Request.Path, context.Request.PathBase, ProgramPaths.CarriesToken(context.Request));
        context.Response.OnStarting(() => Write(context, path, pathBase, carriesToken));
        return next(context);
    }

    private static Task Write(HttpContext context, PathString path, PathString pathBase, bool carriesToken)
    {
        var headers = context.Response.Headers;
        var isFile = headers.ContentDisposition.ToString().StartsWith("attachment", StringComparison.OrdinalIgnoreCase);
        var isData = ProgramPaths.IsForPrograms(path) || HealthEndpoints.IsHealth(path);

        // What names money stays in no browser's memory, where the next person at the desk could leaf back to it. Pages that only do so for some say it themselves.
        var words = path.Value?.Split('/') ?? [];
        var isMoney = words.Any(MoneyWords.Contains) || (ProgramPaths.IsApi(path) && words[^1].Equals("steps", StringComparison.OrdinalIgnoreCase));

        headers.ContentSecurityPolicy = isFile ? FilePolicy
            : isData ? DataPolicy
            : context.Request.IsHttps ? $"{PagePolicy}; upgrade-insecure-requests"
            : PagePolicy;
        if (!isFile && !isData)
        {
            headers["Reporting-Endpoints"] = $"{CspReports.Endpoint}=\"{pathBase}{CspReports.Path}\"";
        }

        headers["Referrer-Policy"] = carriesToken ? "no-referrer" : "same-origin";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        }

        if (SaysNothingOfItsOwn(headers.CacheControl))
        {
            headers.CacheControl = carriesToken || isFile || isMoney ? "no-store" : "private, no-cache";
            headers.Remove("Pragma");
            headers.Remove("Expires");
        }

        return Task.CompletedTask;
    }

    /// <summary>
    /// Static files and pages that show a secret have said how they may be kept. Antiforgery and the error handler say "no-cache, no-store" for
    /// everything, which would take "back" away from every page with a form.
    /// </summary>
    private static bool SaysNothingOfItsOwn(string? cacheControl) => cacheControl is null or "" or "no-cache, no-store" or "no-cache,no-store";
}
