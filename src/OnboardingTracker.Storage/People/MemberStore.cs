using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace OnboardingTracker.Storage.People;

/// <summary>
/// The library's store of people, with nothing in it that opens a door by itself: the key of a second factor is encrypted by Data Protection, recovery codes
/// are hashed (80 random bits need no slow hash). The hashes are not encrypted as well: with the key ring lost, they are what still lets people in.
/// </summary>
public sealed class MemberStore(TrackerDbContext context, IDataProtectionProvider protection, IdentityErrorDescriber describer)
    : UserStore<Member, IdentityRole, TrackerDbContext>(context, describer)
{
    /// <summary>The library's name for the recovery codes.</summary>
    private const string RecoveryCodes = "RecoveryCodes";

    private readonly IDataProtector protector = protection.CreateProtector("OnboardingTracker.Member.Token.v1");

    /// <inheritdoc />
    public override Task SetTokenAsync(Member user, string loginProvider, string name, string? value, CancellationToken cancellationToken) =>
        base.SetTokenAsync(user, loginProvider, name, value is null || name == RecoveryCodes ? value : protector.Protect(value), cancellationToken);

    /// <summary>Null also when the key ring is another one now.</summary>
    public override async Task<string?> GetTokenAsync(Member user, string loginProvider, string name, CancellationToken cancellationToken)
    {
        var kept = await base.GetTokenAsync(user, loginProvider, name, cancellationToken);
        if (kept is null || name == RecoveryCodes)
        {
            return kept;
        }

        try
        {
            return protector.Unprotect(kept);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <inheritdoc />
    public override Task ReplaceCodesAsync(Member user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(HashOf), cancellationToken);

    /// <summary>Takes one code out; the library saves the person with it, which of two at the same time one alone can.</summary>
    public override async Task<bool> RedeemCodeAsync(Member user, string code, CancellationToken cancellationToken)
    {
        var kept = await GetTokenAsync(user, "[AspNetUserStore]", RecoveryCodes, cancellationToken) ?? "";
        var codes = kept.Split(';', StringSplitOptions.RemoveEmptyEntries);
        var hash = HashOf(code);
        if (!codes.Contains(hash, StringComparer.Ordinal))
        {
            return false;
        }

        await base.ReplaceCodesAsync(user, codes.Where(other => other != hash), cancellationToken);
        return true;
    }

    private static string HashOf(string code) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(code.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant())));
}
