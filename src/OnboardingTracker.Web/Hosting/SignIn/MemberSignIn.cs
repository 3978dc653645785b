using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OnboardingTracker.Core;
using OnboardingTracker.Storage.People;
using OnboardingTracker.Web.Hosting.SignIn.Oidc;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>
/// Signs people in and out: by a passkey, or by a password or a provider and, where they set one up, a second factor. Unknown addresses and wrong passwords get the same
/// words after the same work.
/// </summary>
public sealed partial class MemberSignIn(
    SignInManager<Member> signIn,
    UserManager<Member> members,
    SecondFactor secondFactor,
    Passkeys passkeys,
    SessionStart sessions,
    WrongPasswords wrongPasswords,
    KnownDevices devices,
    IOptions<OidcOptions> oidc,
    IHttpContextAccessor contexts,
    ILogger<MemberSignIn> logger)
{
    /// <summary>How the library marks whose second factor is awaited (<see cref="SignInManager{TUser}.GetTwoFactorAuthenticationUserAsync"/>).</summary>
    private const string Awaited = ClaimTypes.Name;

    /// <summary>The session of the provider that their session will hang on.</summary>
    private const string AwaitedOfProvider = "ot:provider-session";

    private static Outcome NotRight => Outcome.Refuse(T("E-mail address or password is not right."));

    private static Outcome CodeNotRight => Outcome.Refuse(T("This code is not right, or it was used already. Wait for the next one."));

    private static Outcome PasskeyNotRight => Outcome.Refuse(T("This passkey does not open anything here. Sign in with your password."));

    private static Outcome NotSafe => Outcome.Refuse(
        T("Signing in needs https. Open this site by its https address, or by http://localhost on the machine it runs on."));

    private HttpContext Context => contexts.HttpContext ?? throw new InvalidOperationException("Signing in needs a request.");

    /// <summary>The password way; who has a second factor is asked for it next.</summary>
    public async Task<SignInAnswer> TryAsync(string email, string password)
    {
        if (!SessionCookie.CanBeKept(Context))
        {
            return new SignInAnswer(NotSafe);
        }

        var address = members.NormalizeEmail(email.Trim()) ?? "";
        var tried = wrongPasswords.Count(address, NetworkOf.Caller(Context), devices.Knows(Context, address));
        if (tried.Wait is not null)
        {
            return TooMany(tried);
        }

        var member = await members.FindByEmailAsync(address);
        if (member?.PasswordHash is null)
        {
            // As much work as for a known address, so that the time tells nothing.
            members.PasswordHasher.HashPassword(new Member(), password);
            LogRefused(logger);
            return new SignInAnswer(NotRight);
        }

        var result = await signIn.CheckPasswordSignInAsync(member, password, lockoutOnFailure: false);
        if (!result.Succeeded)
        {
            LogRefused(logger);
            return new SignInAnswer(NotRight);
        }

        wrongPasswords.Forgive(tried);
        if (member.TwoFactorEnabled)
        {
            await AwaitCodeAsync(member);
            return new SignInAnswer(Outcome.Done, NeedsCode: true);
        }

        await BeginAsync(member, hasTwoFactors: false);
        return new SignInAnswer(Outcome.Done);
    }

    /// <summary>Whether somebody gave their password a moment ago and owes the code.</summary>
    public async Task<bool> IsCodeAwaitedAsync() => await signIn.GetTwoFactorAuthenticationUserAsync() is not null;

    /// <summary>The code of an app, or one of the recovery codes.</summary>
    /// <returns>Null when nobody gave their password within the last minutes.</returns>
    public async Task<SignInAnswer?> TryCodeAsync(string code, CancellationToken cancellationToken)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } member)
        {
            return null;
        }

        var tried = wrongPasswords.CountCode(member.NormalizedEmail ?? "", NetworkOf.Caller(Context));
        if (tried.Wait is not null)
        {
            return TooMany(tried);
        }

        if (!await secondFactor.AcceptAsync(member, code, cancellationToken))
        {
            LogRefused(logger);
            return new SignInAnswer(CodeNotRight);
        }

        wrongPasswords.Forgive(tried);
        var step = await Context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        await Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await BeginAsync(member, hasTwoFactors: true, step.Principal?.FindFirstValue(AwaitedOfProvider));
        return new SignInAnswer(Outcome.Done);
    }

    /// <summary>What the browser said a passkey answered. A passkey asks for the finger or the PIN itself, so it is two factors.</summary>
    public async Task<SignInAnswer> TryPasskeyAsync(string? credential)
    {
        if (!SessionCookie.CanBeKept(Context))
        {
            return new SignInAnswer(NotSafe);
        }

        if (await passkeys.RecognizeAsync(credential) is not { } member)
        {
            LogRefused(logger);
            return new SignInAnswer(PasskeyNotRight);
        }

        await BeginAsync(member, hasTwoFactors: true);
        return new SignInAnswer(Outcome.Done);
    }

    /// <summary>Whom a provider has proved. Where it saw one factor alone, their own second one is asked for next, as after a password.</summary>
    /// <param name="provedAt">
    /// When they proved it there, which may be hours ago: only that makes the session recent, not that they came. A provider that does not say when is taken to have
    /// asked just now; who comes by it could prove nothing later.
    /// </param>
    public async Task<SignInAnswer> EnterByProviderAsync(Member member, bool hasTwoFactors, string? providerSession, DateTimeOffset? provedAt)
    {
        if (!SessionCookie.CanBeKept(Context))
        {
            return new SignInAnswer(NotSafe);
        }

        if (!hasTwoFactors && member.TwoFactorEnabled)
        {
            await AwaitCodeAsync(member, providerSession);
            return new SignInAnswer(Outcome.Done, NeedsCode: true);
        }

        await BeginAsync(member, hasTwoFactors, providerSession, provedAt);
        return new SignInAnswer(Outcome.Done);
    }

    /// <summary>The person who is signed in shows once more that it is them, by password or code; the session gets a new id.</summary>
    public async Task<SignInAnswer> ConfirmAsync(string? password, string? code, CancellationToken cancellationToken)
    {
        var member = await OwnAsync();
        var isCode = !string.IsNullOrWhiteSpace(code);
        var address = member.NormalizedEmail ?? "";
        var tried = isCode ? wrongPasswords.CountCode(address, NetworkOf.Caller(Context)) : wrongPasswords.Count(address, NetworkOf.Caller(Context), isKnown: true);
        if (tried.Wait is not null)
        {
            return TooMany(tried);
        }

        var isRight = isCode
            ? member.TwoFactorEnabled && await secondFactor.AcceptAsync(member, code!, cancellationToken)
            : await members.CheckPasswordAsync(member, password ?? "");
        if (!isRight)
        {
            LogRefused(logger);
            return new SignInAnswer(isCode ? CodeNotRight : Outcome.Refuse(T("The password is not right.")));
        }

        wrongPasswords.Forgive(tried);
        await sessions.BeginAsync(member, CurrentSession.Of(Context)!.HasTwoFactors);
        LogConfirmed(logger, member.Id);
        return new SignInAnswer(Outcome.Done);
    }

    /// <summary>What to ask the person who is signed in, before what stands at that address.</summary>
    public async Task<ConfirmQuestion> QuestionAsync(string address, string? kept)
    {
        var member = await OwnAsync();
        var isLinked = oidc.Value.IsSetUp && (await members.GetLoginsAsync(member)).Count > 0;
        return new ConfirmQuestion(address, kept, member.PasswordHash is not null, member.TwoFactorEnabled, (await passkeys.OfAsync(member)).Count > 0, isLinked ? oidc.Value.Name : null);
    }

    /// <summary>The same by a passkey of the person who is signed in; another one's confirms nothing.</summary>
    public async Task<SignInAnswer> ConfirmByPasskeyAsync(string? credential)
    {
        var member = await OwnAsync();
        if ((await passkeys.RecognizeAsync(credential))?.Id != member.Id)
        {
            LogRefused(logger);
            return new SignInAnswer(PasskeyNotRight);
        }

        await sessions.BeginAsync(member, hasTwoFactors: true);
        LogConfirmed(logger, member.Id);
        return new SignInAnswer(Outcome.Done);
    }

    /// <summary>The same by the provider, which has asked the person anew.</summary>
    public async Task<SignInAnswer> ConfirmByProviderAsync(bool hasTwoFactors, string? providerSession)
    {
        var member = await OwnAsync();
        await sessions.BeginAsync(member, hasTwoFactors || CurrentSession.Of(Context)!.HasTwoFactors, providerSession);
        LogConfirmed(logger, member.Id);
        return new SignInAnswer(Outcome.Done);
    }

    public async Task SignOutAsync()
    {
        await signIn.SignOutAsync();
        Context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
    }

    private Task<Member> OwnAsync() => members.SignedInAsync(Context.User);

    private async Task BeginAsync(Member member, bool hasTwoFactors, string? providerSession = null, DateTimeOffset? provedAt = null)
    {
        await sessions.BeginAsync(member, hasTwoFactors, providerSession, provedAt);
        LogSignedIn(logger, member.Id);
    }

    private async Task AwaitCodeAsync(Member member, string? providerSession = null)
    {
        var awaited = new ClaimsIdentity(IdentityConstants.TwoFactorUserIdScheme);
        awaited.AddClaim(new Claim(Awaited, member.Id));
        if (providerSession is not null)
        {
            awaited.AddClaim(new Claim(AwaitedOfProvider, providerSession));
        }

        await Context.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(awaited));
    }

    private SignInAnswer TooMany(CountedTry tried)
    {
        LogTooMany(logger);
        return new SignInAnswer(Outcome.Refuse(SignInSentences.TooMany(tried)), tried.Wait);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Member {MemberId} signed in")]
    private static partial void LogSignedIn(ILogger logger, string memberId);

    [LoggerMessage(Level = LogLevel.Information, Message = "Member {MemberId} confirmed that it is them")]
    private static partial void LogConfirmed(ILogger logger, string memberId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A sign-in was refused")]
    private static partial void LogRefused(ILogger logger);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A sign-in was refused unread: too many wrong passwords or codes")]
    private static partial void LogTooMany(ILogger logger);
}

/// <summary>Signed in, or the sentence why not.</summary>
/// <param name="RetryAfter">Set when there were too many tries: answer 429 with Retry-After.</param>
/// <param name="NeedsCode">The password was right, and a second factor is asked for before anybody is in.</param>
public sealed record SignInAnswer(Outcome Outcome, TimeSpan? RetryAfter = null, bool NeedsCode = false);
