using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using OnboardingTracker.Core;
using OnboardingTracker.Storage.People;
using OnboardingTracker.Web.Hosting.SignIn.Oidc;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>
/// The factors of the person who is signed in: their passkeys, and the codes of their app. What changes how one gets in goes on under a new session, and
/// where the library gives the person another security stamp with it, ends all others.
/// </summary>
public sealed class OwnFactors(
    UserManager<Member> members,
    Passkeys passkeys,
    SecondFactor secondFactor,
    SessionStart sessions,
    SignInPolicies policies,
    WrongPasswords wrongPasswords,
    WaysIn ways,
    IHttpContextAccessor contexts)
{
    private HttpContext Context => contexts.HttpContext ?? throw new InvalidOperationException("Somebody's factors need a request.");

    private ClaimsPrincipal User => Context.User;

    public async Task<FactorState> ReadAsync(CancellationToken cancellationToken)
    {
        var member = await FindAsync();
        var keys = await passkeys.OfAsync(member);
        var isRequired = CurrentSession.Of(Context) is { HasTwoFactors: false } && (await policies.ReadAsync(cancellationToken)).RequiresTwoFactors;
        var mustConfirm = isRequired && keys.Count > 0;
        return new FactorState(
            member.TwoFactorEnabled,
            member.TwoFactorEnabled ? await secondFactor.CountRecoveryCodesAsync(member) : 0,
            mustConfirm ? null : await secondFactor.PreparedAsync(member),
            keys,
            isRequired,
            mustConfirm);
    }

    /// <summary>What the browser needs to make a passkey for the person.</summary>
    public async Task<string> OfferPasskeyAsync() => await passkeys.OfferAsync(await FindAsync());

    /// <summary>Keeps the passkey that the browser made. Who has just used one has shown two factors.</summary>
    public async Task<Outcome> AddPasskeyAsync(string? credential, string? name)
    {
        var member = await FindAsync();
        var made = await passkeys.AddAsync(member, credential, name);
        if (made.IsDone)
        {
            await sessions.BeginAsync(member, hasTwoFactors: true);
        }

        return made;
    }

    /// <summary>Removes one, unless it is the only way in.</summary>
    public async Task<Outcome> RemovePasskeyAsync(byte[] id, CancellationToken cancellationToken)
    {
        var member = await FindAsync();
        if (await ways.CountAsync(member, cancellationToken) <= 1)
        {
            return Outcome.Refuse(T("This is your only way in. Set a password first, then remove it."));
        }

        return await passkeys.RemoveAsync(member, id) ? Outcome.Done : Outcome.Refuse(T("That passkey was removed already."));
    }

    /// <summary>A new key for an app (<see cref="SecondFactor.PrepareAsync"/>).</summary>
    public async Task PrepareCodesAsync() => await secondFactor.PrepareAsync(await FindAsync());

    /// <summary>Switches codes on when this one is of the prepared key.</summary>
    public async Task<CodesAnswer> SwitchCodesOnAsync(string? code, CancellationToken cancellationToken)
    {
        var member = await FindAsync();
        var tried = wrongPasswords.CountCode(member.NormalizedEmail ?? "", NetworkOf.Caller(Context));
        if (tried.Wait is { } wait)
        {
            return new CodesAnswer(Outcome.Refuse(SignInSentences.TooMany(tried)), [], wait);
        }

        if (await secondFactor.SwitchOnAsync(member, code ?? "", cancellationToken) is not { } codes)
        {
            return new CodesAnswer(Outcome.Refuse(T("This code is not right, or it was used already. Wait for the next one.")), []);
        }

        wrongPasswords.Forgive(tried);
        await sessions.BeginAsync(member, hasTwoFactors: true);
        return new CodesAnswer(Outcome.Done, codes);
    }

    /// <summary>New recovery codes, which nobody can read again; the earlier ones work no more.</summary>
    public async Task<IReadOnlyList<string>> NewRecoveryCodesAsync() => await secondFactor.NewRecoveryCodesAsync(await FindAsync());

    public async Task SwitchCodesOffAsync()
    {
        var member = await FindAsync();
        await secondFactor.SwitchOffAsync(member);
        await sessions.BeginAsync(member, hasTwoFactors: (await passkeys.OfAsync(member)).Count > 0 && CurrentSession.Of(Context) is { HasTwoFactors: true });
    }

    private Task<Member> FindAsync() => members.SignedInAsync(User);
}

/// <summary>How somebody may sign in.</summary>
/// <param name="HasCodes">After the password, a code of their app is asked for.</param>
/// <param name="Prepared">The key that waits to be put into an app; null when there is none.</param>
/// <param name="IsRequired">Nothing else is open to them until this session has two factors.</param>
/// <param name="MustConfirm">They have a passkey where two factors are required: by their password alone they change nothing here.</param>
public sealed record FactorState(bool HasCodes, int RecoveryCodesLeft, PreparedKey? Prepared, IReadOnlyList<UserPasskeyInfo> Passkeys, bool IsRequired, bool MustConfirm);

/// <summary>The recovery codes, or the sentence why there are none.</summary>
/// <param name="RetryAfter">Set when there were too many tries: answer 429 with Retry-After.</param>
public sealed record CodesAnswer(Outcome Outcome, IReadOnlyList<string> Codes, TimeSpan? RetryAfter = null);
