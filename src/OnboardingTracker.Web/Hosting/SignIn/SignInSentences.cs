using Microsoft.AspNetCore.Identity;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>What ASP.NET Core Identity refuses, in the words of the product.</summary>
internal sealed class SignInSentences : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) => Say(nameof(PasswordTooShort), T("Use at least {0} characters.", length));

    public override IdentityError DuplicateEmail(string email) => Say(nameof(DuplicateEmail), T("Somebody here has the address {0} already.", email));

    public override IdentityError DuplicateUserName(string userName) => DuplicateEmail(userName);

    public override IdentityError InvalidEmail(string? email) => Say(nameof(InvalidEmail), T("Enter an e-mail address, for example name@example.com."));

    public override IdentityError InvalidUserName(string? userName) => InvalidEmail(userName);

    /// <summary>For whom has to wait before a password or a code is looked at.</summary>
    /// <exception cref="ArgumentException">The try has to wait for nothing.</exception>
    public static string TooMany(CountedTry tried)
    {
        var wait = tried.Wait ?? throw new ArgumentException("This try may be looked at.", nameof(tried));
        var minutes = (int)Math.Ceiling(wait.TotalMinutes);
        return tried.IsForStrangers
            ? Count(
                minutes,
                "Many others are trying this account. Sign in with a passkey, or in a browser in which you have signed in before, or wait {0} minute.",
                "Many others are trying this account. Sign in with a passkey, or in a browser in which you have signed in before, or wait {0} minutes.")
            : Count(minutes, "Too many tries. Wait {0} minute, then try again.", "Too many tries. Wait {0} minutes, then try again.");
    }

    private static IdentityError Say(string code, string sentence) => new() { Code = code, Description = sentence };
}
