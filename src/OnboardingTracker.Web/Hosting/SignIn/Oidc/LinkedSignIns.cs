using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OnboardingTracker.Core;
using OnboardingTracker.Storage.People;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Hosting.SignIn.Oidc;

/// <summary>The sign-ins of the provider that the person who is signed in has linked to their account.</summary>
public sealed class LinkedSignIns(UserManager<Member> members, WaysIn ways, SessionStart sessions, IOptions<OidcOptions> options, IHttpContextAccessor contexts)
{
    private HttpContext Context => contexts.HttpContext ?? throw new InvalidOperationException("Somebody's linked sign-ins need a request.");

    public async Task<IReadOnlyList<LinkedSignIn>> ListAsync(CancellationToken cancellationToken)
    {
        var logins = await members.GetLoginsAsync(await OwnAsync());
        if (logins.Count == 0)
        {
            return [];
        }

        var isOpen = await ways.OpenAsync(cancellationToken);
        return [.. logins.Select(login => new LinkedSignIn(login, isOpen(login)))];
    }

    /// <summary>Links whom the provider has proved; the session goes on under a new id.</summary>
    internal async Task<Outcome> LinkAsync(ProviderIdentity who)
    {
        var member = await OwnAsync();
        var login = who.Login(options.Value.Name);
        var holder = await members.FindByLoginAsync(login.LoginProvider, login.ProviderKey);
        if (holder?.Id == member.Id)
        {
            return Outcome.Done;
        }

        try
        {
            if (holder is not null || !(await members.AddLoginAsync(member, login)).Succeeded)
            {
                return LinkedElsewhere();
            }
        }
        catch (DbUpdateException)
        {
            // It belongs to somebody who was removed less than ten minutes ago, or to somebody who was faster.
            return LinkedElsewhere();
        }

        await sessions.BeginAsync(member, CurrentSession.Of(Context)!.HasTwoFactors);
        return Outcome.Done;
    }

    /// <summary>Unlinks one; every other session ends. The only way in stays; one that opens nothing any more can always go.</summary>
    public async Task<Outcome> UnlinkAsync(string provider, string key, CancellationToken cancellationToken)
    {
        var member = await OwnAsync();
        if ((await members.GetLoginsAsync(member)).FirstOrDefault(login => login.LoginProvider == provider && login.ProviderKey == key) is not { } found)
        {
            return Outcome.Refuse(T("That sign-in was unlinked already."));
        }

        if ((await ways.OpenAsync(cancellationToken))(found) && await ways.CountAsync(member, cancellationToken) <= 1)
        {
            return Outcome.Refuse(T("This is your only way in. Set a password or add a passkey first, then unlink it."));
        }

        var hadTwoFactors = CurrentSession.Of(Context)!.HasTwoFactors;
        var removed = await members.RemoveLoginAsync(member, provider, key);
        if (!removed.Succeeded)
        {
            return OwnerAccounts.Say(removed.Errors);
        }

        await sessions.BeginAsync(member, hadTwoFactors);
        return Outcome.Done;
    }

    private Outcome LinkedElsewhere() => Outcome.Refuse(T("This sign-in of {0} is linked to another account here. Unlink it there first.", options.Value.Name));

    private Task<Member> OwnAsync() => members.SignedInAsync(Context.User);
}

/// <summary>A sign-in that is linked to an account.</summary>
/// <param name="IsOpen">One comes in by it; false for one of a provider that is not set any more.</param>
public sealed record LinkedSignIn(UserLoginInfo Login, bool IsOpen);
