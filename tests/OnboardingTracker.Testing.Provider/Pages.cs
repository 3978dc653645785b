using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace OnboardingTracker.Testing.Provider;

/// <summary>The page on which one chooses who one is, and what the provider tells about people.</summary>
internal static class Pages
{
    private const string Chosen = "person";
    private const string Scheme = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme;

    public static void MapPages(this WebApplication app, TestProvider provider)
    {
        app.MapGet("/connect/authorize", (HttpContext context) => Ask(context, provider));
        app.MapPost("/connect/authorize", (HttpContext context) => Answer(context, provider));
        app.MapGet("/connect/userinfo", (Delegate)((HttpContext context) => TellAsync(context, provider)));
    }

    /// <summary>One form a person, with the address in full: a client without a page of its own sends it as well.</summary>
    private static IResult Ask(HttpContext context, TestProvider provider)
    {
        provider.LastRequest = context.Request.Query.ToDictionary(field => field.Key, field => field.Value.ToString());
        var forms = provider.People.Values
            .Select(person => (person.Subject, person.Name))
            .Append(("nobody", "Cancel"))
            .Select(choice => FormOf(provider, choice.Item1, choice.Item2));
        return Results.Content($"<!doctype html><html lang=\"en\"><title>Example Login</title><h1>Who are you?</h1>{string.Concat(forms)}", "text/html");
    }

    private static string FormOf(TestProvider provider, string id, string name)
    {
        var fields = provider.LastRequest.Append(KeyValuePair.Create(Chosen, id)).Select(field => $"<input type=\"hidden\" name=\"{field.Key}\" value=\"{WebUtility.HtmlEncode(field.Value)}\">");
        return $"<form id=\"as-{id}\" method=\"post\" action=\"{provider.Address}connect/authorize\">{string.Concat(fields)}<button type=\"submit\">{WebUtility.HtmlEncode(name)}</button></form>";
    }

    private static IResult Answer(HttpContext context, TestProvider provider)
    {
        var request = context.GetOpenIddictServerRequest() ?? throw new InvalidOperationException("This is no request for an authorization.");
        if (!provider.People.TryGetValue(context.Request.Form[Chosen].ToString(), out var person))
        {
            return Results.Forbid(
                new AuthenticationProperties(new Dictionary<string, string?> { [OpenIddictServerAspNetCoreConstants.Properties.Error] = Errors.AccessDenied }),
                [Scheme]);
        }

        var proved = provider.Clock.GetUtcNow() - (provider.Misbehaviour is Misbehaviour.OldSession ? TimeSpan.FromHours(1) : TimeSpan.Zero);
        var identity = new ClaimsIdentity("provider", Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, person.Subject)
            .SetClaim(Claims.Name, person.Name)
            .SetClaim("sid", person.SessionId)
            .SetClaim(Claims.AuthenticationTime, proved.ToUnixTimeSeconds())
            .SetClaims(Claims.AuthenticationMethodReference, [.. person.Methods]);
        if (!person.IsToldByUserInfo)
        {
            identity.SetClaim(Claims.Email, person.Email).SetClaims("groups", [.. person.Groups]);
            if (person.IsVerifiedSaidByToken)
            {
                identity.SetClaim(Claims.EmailVerified, person.IsEmailVerified);
            }
        }

        identity.SetDestinations(_ => [Destinations.IdentityToken]);
        var principal = new ClaimsPrincipal(identity);
        principal.SetScopes(request.GetScopes());
        return Results.SignIn(principal, null, Scheme);
    }

    private static async Task<IResult> TellAsync(HttpContext context, TestProvider provider)
    {
        var asked = await context.AuthenticateAsync(Scheme);
        var person = provider.People[asked.Principal!.GetClaim(Claims.Subject)!];
        if (person.AtUserInfo is { } own)
        {
            return Results.Json(new Dictionary<string, object>(own) { [Claims.Subject] = person.Subject });
        }

        return Results.Json(person.IsToldByUserInfo
            ? (object)new { sub = person.Subject, email = person.Email, email_verified = person.IsEmailVerified, groups = person.Groups }
            : new { sub = person.Subject });
    }
}
