using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OnboardingTracker.Core.People;

namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>
/// Keeps who is signed in in the store instead of in the cookie: the cookie holds 256 random bits, the store their hash, and beside it what the library
/// calls the ticket, encrypted for that row. A session that is ended there has ended everywhere.
/// </summary>
internal sealed class SessionTickets(
    ISessionStore store,
    SessionCache cache,
    IDataProtectionProvider protection,
    IHttpContextAccessor contexts,
    IOptions<IdentityOptions> identity,
    TimeProvider clock) : ITicketStore
{
    /// <summary>"Last seen" is good to the minute; a write for every request would cost more than it tells.</summary>
    private static readonly TimeSpan Precision = TimeSpan.FromMinutes(1);

    private readonly IDataProtector protector = protection.CreateProtector("OnboardingTracker.Session.Ticket.v1");

    private HttpContext Context => contexts.HttpContext ?? throw new InvalidOperationException("A session needs a request.");

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var text = TokenText.New("");
        var hash = TokenText.HashOf(text);
        var now = clock.GetUtcNow();
        var session = new Session(
            Guid.CreateVersion7(now),
            ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier) ?? throw new InvalidOperationException("A session needs a person."),
            SessionProof.Begun(ticket),
            now,
            NetworkOf.Shown(Context),
            DeviceWords.Of(Context.Request.Headers.UserAgent))
        {
            ProviderSession = SessionProof.ProviderSession(ticket),
        };
        await store.ForgetAsync(now - Session.Idle, Context.RequestAborted);
        await store.AddAsync(hash, session, Protect(hash, ticket), StampOf(ticket), Context.RequestAborted);
        return text;
    }

    public async Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        var hash = TokenText.HashOf(key);
        await store.RenewAsync(hash, Protect(hash, ticket), StampOf(ticket), Context.RequestAborted);
        cache.Forget(hash);
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        var hash = TokenText.HashOf(key);
        var kept = cache.Find(hash);
        if (kept is null)
        {
            kept = await store.FindAsync(hash, Context.RequestAborted);
            if (kept is null)
            {
                return null;
            }

            cache.Keep(hash, kept);
        }

        var now = clock.GetUtcNow();
        if (!kept.Session.IsAlive(now))
        {
            cache.Forget(hash);
            await store.EndAsync(hash, Context.RequestAborted);
            return null;
        }

        if (Unprotect(hash, kept.Ticket) is not { } ticket)
        {
            return null;
        }

        if (now - kept.Session.LastSeenAt >= Precision)
        {
            var network = NetworkOf.Shown(Context);
            await store.TouchAsync(hash, now, network, Context.RequestAborted);
            kept = kept with { Session = kept.Session with { LastSeenAt = now, Network = network } };
            cache.Keep(hash, kept);
        }

        Context.Features.Set(new CurrentSession(kept.Session, SessionProof.Proved(ticket), SessionProof.IsTwoFactors(ticket.Principal)));
        Context.Features.Set(kept);
        return ticket;
    }

    public async Task RemoveAsync(string key)
    {
        var hash = TokenText.HashOf(key);
        cache.Forget(hash);
        await store.EndAsync(hash, Context.RequestAborted);
    }

    private string StampOf(AuthenticationTicket ticket) => ticket.Principal.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType) ?? "";

    /// <summary>For this row alone: the ticket of one session is no ticket in another's row.</summary>
    private IDataProtector For(byte[] hash) => protector.CreateProtector(Convert.ToHexString(hash));

    private byte[] Protect(byte[] hash, AuthenticationTicket ticket) => For(hash).Protect(TicketSerializer.Default.Serialize(ticket));

    /// <summary>Null when the key ring is another one now: then everybody signs in again.</summary>
    private AuthenticationTicket? Unprotect(byte[] hash, byte[] ticket)
    {
        try
        {
            return TicketSerializer.Default.Deserialize(For(hash).Unprotect(ticket));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
