using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using OnboardingTracker.Storage.People;

namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>Begins sessions, each under a new id: an id that somebody saw or planted before is worth nothing after.</summary>
public sealed class SessionStart(
    IAuthenticationSchemeProvider schemes, IUserClaimsPrincipalFactory<Member> principals, KnownDevices devices, IHttpContextAccessor contexts, TimeProvider clock)
{
    /// <summary>A session of a person who has just proved who they are. One that this browser had ends; how long it may last at most goes on from there when it was theirs.</summary>
    /// <param name="providerSession">The session of a provider that it hangs on (<see cref="Core.People.Session.ProviderSession"/>); null keeps the one of a session that goes on.</param>
    /// <param name="provedAt">When they proved who they are, where that was not just now.</param>
    public async Task BeginAsync(Member member, bool hasTwoFactors, string? providerSession = null, DateTimeOffset? provedAt = null)
    {
        var context = contexts.HttpContext ?? throw new InvalidOperationException("A session needs a request.");
        var principal = await principals.CreateAsync(member);
        ((ClaimsIdentity)principal.Identity!).AddClaim(new Claim(SessionProof.MethodClaim, hasTwoFactors ? SessionProof.TwoFactors : SessionProof.Password));

        var now = clock.GetUtcNow();
        var before = CurrentSession.Of(context);
        var goesOn = before?.Session.MemberId == member.Id ? before.Session : null;

        // The library renews a session under the id it knows. It forgets that one by signing out, and a handler that has read no cookie makes a new one.
        SessionCookie.LeaveUnread(context);
        if (before is not null)
        {
            await context.SignOutAsync(IdentityConstants.ApplicationScheme);
        }

        var scheme = await schemes.GetSchemeAsync(IdentityConstants.ApplicationScheme)
            ?? throw new InvalidOperationException("There is no scheme for sessions.");
        var handler = context.RequestServices.GetRequiredService<CookieAuthenticationHandler>();
        await handler.InitializeAsync(scheme, context);
        await handler.SignInAsync(principal, SessionProof.Make(goesOn?.MadeAt ?? now, provedAt < now ? provedAt.Value : now, providerSession ?? goesOn?.ProviderSession));
        devices.Remember(context, member.NormalizedEmail ?? "");
        context.User = principal;
    }
}
