using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>
/// The session's cookie: <c>__Host-ot</c> over https, <c>ot</c> only over http on loopback. Twelve hours idle, fourteen days at most.
/// </summary>
internal sealed class SessionCookie : ICookieManager
{
    private const string Name = "ot";
    private const string SecureName = "__Host-ot";
    private const string BegunAt = "ot.begun";
    private const string InPlaceRequest = "HX-Request";
    private const string InPlacePage = "HX-Current-URL";

    private static readonly TimeSpan Idle = TimeSpan.FromHours(12);
    private static readonly TimeSpan AtMost = TimeSpan.FromDays(14);

    private readonly ChunkingCookieManager chunks = new();

    /// <summary>A browser drops a __Host- cookie that came over plain http, so only loopback may do without https.</summary>
    public static bool CanBeKept(HttpContext context) => context.Request.IsHttps || IsLoopback(context);

    public static AuthenticationProperties Begin(DateTimeOffset now) =>
        new(new Dictionary<string, string?> { [BegunAt] = now.ToString("O", CultureInfo.InvariantCulture) });

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.CookieManager = new SessionCookie();
        options.Cookie.Name = Name;
        options.Cookie.Path = "/";
        options.Cookie.HttpOnly = true;
        options.Cookie.IsEssential = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = Idle;
        options.SlidingExpiration = true;
        options.LoginPath = "/signin";
        options.AccessDeniedPath = "/error/403";
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnValidatePrincipal = ValidateAsync;
        options.Events.OnRedirectToLogin = RedirectInside;
        options.Events.OnRedirectToAccessDenied = RedirectInside;
    }

    public string? GetRequestCookie(HttpContext context, string key) => chunks.GetRequestCookie(context, NameFor(context));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        chunks.AppendResponseCookie(context, NameFor(context), value, AtRoot(options));

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => chunks.DeleteCookie(context, NameFor(context), AtRoot(options));

    private static string NameFor(HttpContext context) => context.Request.IsHttps ? SecureName : Name;

    private static CookieOptions AtRoot(CookieOptions options)
    {
        options.Path = "/";
        return options;
    }

    private static bool IsLoopback(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);

    /// <summary>The library makes an absolute address from the Host header; a path says the same without it.</summary>
    private static Task RedirectInside(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (request.Headers.ContainsKey(InPlaceRequest))
        {
            // A part of an open page asked. What a person did leads to the sign-in and back to that page; what the page does by itself leads nowhere.
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            if (!HttpMethods.IsGet(request.Method) && Uri.TryCreate(request.Headers[InPlacePage], UriKind.Absolute, out var open))
            {
                context.Response.Headers["HX-Redirect"] = $"{request.PathBase}{context.Options.LoginPath}?{context.Options.ReturnUrlParameter}={Uri.EscapeDataString(open.PathAndQuery)}";
            }

            return Task.CompletedTask;
        }

        context.Response.Redirect(new Uri(context.RedirectUri).PathAndQuery);
        return Task.CompletedTask;
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var now = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var isKnown = context.Properties.Items.TryGetValue(BegunAt, out var text)
            && DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var begun)
            && now - begun < AtMost;
        if (!isKnown || !CanBeKept(context.HttpContext))
        {
            context.RejectPrincipal();
            return;
        }

        await SecurityStampValidator.ValidatePrincipalAsync(context);
    }
}
