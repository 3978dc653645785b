using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using OnboardingTracker.Core.People;
using OnboardingTracker.Storage.People;

namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>
/// The session's cookie: <c>__Host-ot</c> over https, <c>ot</c> only over http on loopback. It holds the id of a session (<see cref="SessionTickets"/>), which
/// says how long that lasts.
/// </summary>
internal sealed class SessionCookie : ICookieManager
{
    private const string Name = "ot";
    private const string SecureName = "__Host-ot";
    private const string InPlaceRequest = "HX-Request";
    private const string InPlacePage = "HX-Current-URL";

    private static readonly object Unread = new();

    private readonly ChunkingCookieManager chunks = new();

    /// <summary>A browser drops a __Host- cookie that came over plain http, so only loopback may do without https.</summary>
    public static bool CanBeKept(HttpContext context) => context.Request.IsHttps || IsLoopback(context);

    /// <summary>From here on, this request came without a session, and none is taken from the browser: a new one is on its way to it.</summary>
    public static void LeaveUnread(HttpContext context) => context.Items[Unread] = Unread;

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.CookieManager = new SessionCookie();
        options.Cookie.Name = Name;
        options.Cookie.Path = "/";
        options.Cookie.HttpOnly = true;
        options.Cookie.IsEssential = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = Session.AtMost;
        options.SlidingExpiration = false;
        options.LoginPath = "/signin";
        options.AccessDeniedPath = "/error/403";
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnValidatePrincipal = ValidateAsync;
        options.Events.OnRedirectToLogin = RedirectInside;
        options.Events.OnRedirectToAccessDenied = RedirectInside;
    }

    public string? GetRequestCookie(HttpContext context, string key) => IsUnread(context) ? null : chunks.GetRequestCookie(context, NameFor(context));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        chunks.AppendResponseCookie(context, NameFor(context), value, AtRoot(options));

    public void DeleteCookie(HttpContext context, string key, CookieOptions options)
    {
        if (!IsUnread(context))
        {
            chunks.DeleteCookie(context, NameFor(context), AtRoot(options));
        }
    }

    private static bool IsUnread(HttpContext context) => context.Items.ContainsKey(Unread);

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

    /// <summary>What the session says about the person is read anew when something about them was saved since, here or in another browser.</summary>
    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (context.Principal is not { } old || !CanBeKept(context.HttpContext))
        {
            context.RejectPrincipal();
            return;
        }

        if (context.HttpContext.Features.Get<KeptSession>()?.MemberVersion == old.FindFirstValue(MemberClaims.Version))
        {
            return;
        }

        var services = context.HttpContext.RequestServices;
        if (await services.GetRequiredService<UserManager<Member>>().GetUserAsync(old) is not { } member)
        {
            context.RejectPrincipal();
            return;
        }

        var now = await services.GetRequiredService<IUserClaimsPrincipalFactory<Member>>().CreateAsync(member);
        ((ClaimsIdentity)now.Identity!).AddClaims(old.FindAll(SessionProof.MethodClaim));
        context.ReplacePrincipal(now);
        context.ShouldRenew = true;
    }
}
