using Microsoft.AspNetCore.Identity;

namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>What ASP.NET Core Identity refuses, in the words of the product.</summary>
internal sealed class SignInSentences : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) => Say(nameof(PasswordTooShort), $"Use at least {length} characters.");

    public override IdentityError DuplicateEmail(string email) => Say(nameof(DuplicateEmail), $"Somebody here has the address {email} already.");

    public override IdentityError DuplicateUserName(string userName) => DuplicateEmail(userName);

    public override IdentityError InvalidEmail(string? email) => Say(nameof(InvalidEmail), "Enter an e-mail address, for example name@example.com.");

    public override IdentityError InvalidUserName(string? userName) => InvalidEmail(userName);

    private static IdentityError Say(string code, string sentence) => new() { Code = code, Description = sentence };
}
