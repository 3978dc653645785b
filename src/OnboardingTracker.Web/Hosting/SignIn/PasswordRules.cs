using Microsoft.AspNetCore.Identity;
using OnboardingTracker.Storage.People;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>Long is enough: 12 to 128 characters, no rules of composition, but no password that everybody knows.</summary>
internal sealed class PasswordRules : IPasswordValidator<Member>
{
    public const int MinLength = 12;
    public const int MaxLength = 128;

    public Task<IdentityResult> ValidateAsync(UserManager<Member> manager, Member user, string? password)
    {
        var length = (password ?? "").EnumerateRunes().Count();
        var refusal = length switch
        {
            < MinLength => T("Use at least {0} characters.", MinLength),
            > MaxLength => T("Use at most {0} characters.", MaxLength),
            _ when IsWellKnown(password!, user) => T("This password is well known. Choose another."),
            _ => null,
        };
        return Task.FromResult(refusal is null
            ? IdentityResult.Success
            : IdentityResult.Failed(new IdentityError { Code = nameof(PasswordRules), Description = refusal }));
    }

    /// <summary>Everybody's, or the person's own address.</summary>
    private static bool IsWellKnown(string password, Member user) =>
        WellKnownPasswords.Has(password) || string.Equals(password, user.Email, StringComparison.OrdinalIgnoreCase);
}
