using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.JsonWebTokens;

namespace OnboardingTracker.Web.Hosting.SignIn.Oidc;

/// <summary>What the provider says about a person, of what we asked for. Who it is are issuer and subject together, never the e-mail address.</summary>
/// <param name="IsEmailVerified">The provider has made sure that the address is theirs.</param>
/// <param name="Groups">Null when the provider says that it left them out because they are too many.</param>
/// <param name="HasTwoFactors">They proved who they are there with two factors.</param>
/// <param name="SessionId">Of the provider's session, "sid"; null when it names none.</param>
/// <param name="ProvedAt">When they proved it there, "auth_time"; null when it does not say.</param>
internal sealed record ProviderIdentity(
    string Issuer,
    string Subject,
    string? Email,
    bool IsEmailVerified,
    string? Name,
    IReadOnlySet<string>? Groups,
    bool HasTwoFactors,
    string? SessionId,
    DateTimeOffset? ProvedAt)
{
    /// <summary>Claims that Entra has left out, by name.</summary>
    private const string LeftOut = "_claim_names";

    /// <summary>The longest key of the library's table.</summary>
    private const int KeyMaxLength = 128;

    private const string Digest = "sha256:";

    /// <summary>As the table of linked sign-ins keeps it.</summary>
    public UserLoginInfo Login(string provider) => new(KeyOf(Issuer), KeyOf(Subject), provider);

    /// <summary>As the table of sessions keeps it; null when the provider names no session.</summary>
    public string? ProviderSession => SessionId is null ? null : SessionKeyOf(Issuer, SessionId);

    public static string SessionKeyOf(string issuer, string session) => DigestOf($"{issuer}\n{session}");

    /// <summary>An issuer or a subject as a key: itself, or its digest where it is too long for one.</summary>
    public static string KeyOf(string text) =>
        text.Length > KeyMaxLength || text.StartsWith(Digest, StringComparison.Ordinal) ? Digest + DigestOf(text) : text;

    public static ProviderIdentity Read(ClaimsPrincipal principal, OidcOptions options) => new(
        Needed(principal, JwtRegisteredClaimNames.Iss),
        Needed(principal, JwtRegisteredClaimNames.Sub),
        principal.FindFirstValue(JwtRegisteredClaimNames.Email)?.Trim(),
        principal.FindFirstValue(JwtRegisteredClaimNames.EmailVerified)?.Equals(bool.TrueString, StringComparison.OrdinalIgnoreCase) is true,
        principal.FindFirstValue(JwtRegisteredClaimNames.Name) ?? principal.FindFirstValue(JwtRegisteredClaimNames.PreferredUsername),
        principal.FindFirstValue(LeftOut)?.Contains($"\"{options.GroupClaim}\"", StringComparison.Ordinal) is true
            ? null
            : principal.FindAll(options.GroupClaim).Select(claim => claim.Value).ToHashSet(StringComparer.Ordinal),
        principal.HasClaim(JwtRegisteredClaimNames.Amr, SessionProof.TwoFactors)
            || (principal.FindFirstValue(JwtRegisteredClaimNames.Acr) is { } acr && options.CountsAsTwoFactors(acr)),
        principal.FindFirstValue(JwtRegisteredClaimNames.Sid),
        long.TryParse(principal.FindFirstValue(JwtRegisteredClaimNames.AuthTime), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null);

    private static string Needed(ClaimsPrincipal principal, string claim) =>
        principal.FindFirstValue(claim) is { Length: > 0 } value ? value : throw new InvalidOperationException($"A validated token has no {claim}.");

    private static string DigestOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
