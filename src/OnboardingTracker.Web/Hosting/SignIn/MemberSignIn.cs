using Microsoft.AspNetCore.Identity;
using OnboardingTracker.Core;
using OnboardingTracker.Storage.People;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>Signs people in and out. Unknown addresses and wrong passwords get the same words after the same work.</summary>
public sealed partial class MemberSignIn(
    SignInManager<Member> signIn,
    UserManager<Member> members,
    WrongPasswords wrongPasswords,
    IHttpContextAccessor contexts,
    TimeProvider clock,
    ILogger<MemberSignIn> logger)
{
    private static Outcome NotRight => Outcome.Refuse(T("Address or password is not right."));

    private static Outcome NotSafe => Outcome.Refuse(
        T("Signing in needs https. Open this site by its https address, or by http://localhost on the machine it runs on."));

    public async Task<SignInAnswer> TryAsync(string email, string password)
    {
        var context = contexts.HttpContext ?? throw new InvalidOperationException("Signing in needs a request.");
        if (!SessionCookie.CanBeKept(context))
        {
            return new SignInAnswer(NotSafe);
        }

        var address = members.NormalizeEmail(email.Trim()) ?? "";
        var tried = wrongPasswords.Count(address, NetworkOf.Caller(context));
        if (tried.Wait is { } wait)
        {
            LogTooMany(logger);
            var minutes = (int)Math.Ceiling(wait.TotalMinutes);
            var sentence = Count(minutes, "Too many tries. Wait {0} minute, then try again.", "Too many tries. Wait {0} minutes, then try again.");
            return new SignInAnswer(Outcome.Refuse(sentence), wait);
        }

        var member = await members.FindByEmailAsync(address);
        if (member is null)
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
        await signIn.SignInAsync(member, SessionCookie.Begin(clock.GetUtcNow()));
        LogSignedIn(logger, member.Id);
        return new SignInAnswer(Outcome.Done);
    }

    public async Task SignOutAsync()
    {
        await signIn.SignOutAsync();
        if (contexts.HttpContext is { } context)
        {
            context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Member {MemberId} signed in")]
    private static partial void LogSignedIn(ILogger logger, string memberId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A sign-in was refused")]
    private static partial void LogRefused(ILogger logger);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A sign-in was refused unread: too many wrong passwords")]
    private static partial void LogTooMany(ILogger logger);
}

/// <summary>Signed in, or the sentence why not.</summary>
/// <param name="RetryAfter">Set when there were too many tries: answer 429 with Retry-After.</param>
public sealed record SignInAnswer(Outcome Outcome, TimeSpan? RetryAfter = null);
