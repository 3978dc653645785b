using System.Collections.Frozen;
using Microsoft.AspNetCore.Identity;
using OnboardingTracker.Storage.People;

namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>Long is enough: 12 to 128 characters, no rules of composition, but no password that everybody knows.</summary>
internal sealed class PasswordRules : IPasswordValidator<Member>
{
    public const int MinLength = 12;
    public const int MaxLength = 128;

    private static readonly FrozenSet<string> WellKnown = Load();

    public Task<IdentityResult> ValidateAsync(UserManager<Member> manager, Member user, string? password)
    {
        var length = (password ?? "").EnumerateRunes().Count();
        var refusal = length switch
        {
            < MinLength => $"Use at least {MinLength} characters.",
            > MaxLength => $"Use at most {MaxLength} characters.",
            _ when IsWellKnown(password!, user) => "This password is well known. Choose another.",
            _ => null,
        };
        return Task.FromResult(refusal is null
            ? IdentityResult.Success
            : IdentityResult.Failed(new IdentityError { Code = nameof(PasswordRules), Description = refusal }));
    }

    /// <summary>On the list, the person's own address, or one character over and over.</summary>
    private static bool IsWellKnown(string password, Member user) =>
        WellKnown.Contains(password.ToLowerInvariant())
        || string.Equals(password, user.Email, StringComparison.OrdinalIgnoreCase)
        || password.Distinct().Count() == 1;

    private static FrozenSet<string> Load()
    {
        using var file = typeof(PasswordRules).Assembly.GetManifestResourceStream("well-known-passwords.txt")
            ?? throw new InvalidOperationException("The list of well-known passwords is missing from the assembly.");
        using var lines = new StreamReader(file);
        return lines.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !line.StartsWith('#'))
            .ToFrozenSet(StringComparer.Ordinal);
    }
}
