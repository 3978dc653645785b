using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using OnboardingTracker.Core.People;
using OnboardingTracker.Storage.People;
using OtpNet;

namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>The codes of an app (TOTP, RFC 6238) and the recovery codes of a person. Each works once.</summary>
public sealed class SecondFactor(UserManager<Member> members, IUsedCodes usedCodes, TimeProvider clock)
{
    public const int RecoveryCodes = 10;

    private const int Digits = 6;

    /// <summary>Where the library keeps the key of the app.</summary>
    private const string KeyProvider = "[AspNetUserStore]";
    private const string KeyName = "AuthenticatorKey";
    private const string Issuer = "Onboarding Tracker";

    /// <summary>One step of thirty seconds before and after: clocks differ, and people type.</summary>
    private static readonly VerificationWindow Window = new(previous: 1, future: 1);

    /// <summary>What a person types, without the spaces and dashes that make it readable.</summary>
    public static string Clean(string typed) => string.Concat(typed.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>Whether the code is right and was not used before; it is used now.</summary>
    public async Task<bool> AcceptAsync(Member member, string typed, CancellationToken cancellationToken)
    {
        var code = Clean(typed);
        return code.Length == Digits && code.All(char.IsAsciiDigit)
            ? await IsCodeOfAppAsync(member, code, cancellationToken)
            : code.Length > 0 && (await members.RedeemTwoFactorRecoveryCodeAsync(member, code)).Succeeded;
    }

    /// <summary>A new key, which counts once a code of it was given back (<see cref="SwitchOnAsync"/>).</summary>
    public async Task PrepareAsync(Member member) =>
        Check(await members.SetAuthenticationTokenAsync(member, KeyProvider, KeyName, members.GenerateNewAuthenticatorKey()));

    /// <summary>The key that was prepared; null when there is none, or it is in use already and nobody's to see again.</summary>
    public async Task<PreparedKey?> PreparedAsync(Member member)
    {
        if (member.TwoFactorEnabled || await members.GetAuthenticatorKeyAsync(member) is not { Length: > 0 } key)
        {
            return null;
        }

        return new PreparedKey(key, new OtpUri(OtpType.Totp, key, member.Email ?? "", Issuer).ToString());
    }

    /// <summary>Switches it on when the code is one of the prepared key.</summary>
    /// <returns>The recovery codes, which nobody can read again; null when the code was not right.</returns>
    public async Task<IReadOnlyList<string>?> SwitchOnAsync(Member member, string typed, CancellationToken cancellationToken)
    {
        if (member.TwoFactorEnabled || !await IsCodeOfAppAsync(member, Clean(typed), cancellationToken))
        {
            return null;
        }

        Check(await members.SetTwoFactorEnabledAsync(member, enabled: true));
        return await NewRecoveryCodesAsync(member);
    }

    /// <summary>New recovery codes; the earlier ones work no more.</summary>
    public async Task<IReadOnlyList<string>> NewRecoveryCodesAsync(Member member) =>
        [.. await members.GenerateNewTwoFactorRecoveryCodesAsync(member, RecoveryCodes) ?? throw new InvalidOperationException("The store keeps no recovery codes.")];

    public Task<int> CountRecoveryCodesAsync(Member member) => members.CountRecoveryCodesAsync(member);

    /// <summary>Forgets the key and the recovery codes.</summary>
    public async Task SwitchOffAsync(Member member)
    {
        Check(await members.SetTwoFactorEnabledAsync(member, enabled: false));
        Check(await members.RemoveAuthenticationTokenAsync(member, KeyProvider, KeyName));
        await members.GenerateNewTwoFactorRecoveryCodesAsync(member, 0);
    }

    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(' ', result.Errors.Select(error => error.Description)));
        }
    }

    private async Task<bool> IsCodeOfAppAsync(Member member, string code, CancellationToken cancellationToken)
    {
        if (await members.GetAuthenticatorKeyAsync(member) is not { Length: > 0 } key)
        {
            return false;
        }

        var secret = Base32Encoding.ToBytes(key);
        var isRight = new Totp(secret).VerifyTotp(clock.GetUtcNow().UtcDateTime, code, out var step, Window);
        CryptographicOperations.ZeroMemory(secret);
        return isRight && await usedCodes.UseAsync(member.Id, step, cancellationToken);
    }
}

/// <summary>A key that waits to be put into an app.</summary>
/// <param name="Key">As text, for typing.</param>
/// <param name="Address">The same as an address of the form otpauth:, for the QR code.</param>
public sealed record PreparedKey(string Key, string Address);
