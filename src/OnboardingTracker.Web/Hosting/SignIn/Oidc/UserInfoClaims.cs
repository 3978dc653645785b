using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication.OAuth.Claims;
using Microsoft.IdentityModel.JsonWebTokens;

namespace OnboardingTracker.Web.Hosting.SignIn.Oidc;

/// <summary>
/// Takes what the userinfo endpoint says where the token says nothing: whole answers of one place, never halves of two. "Verified" is said of one address and counts
/// for that one alone, and the groups are those of the token or those of the endpoint, not both added up.
/// </summary>
internal static class UserInfoClaims
{
    public static void MapAnswersOfUserInfo(this ClaimActionCollection actions, string groupClaim)
    {
        actions.Clear();
        actions.Add(new AddressWithItsProof());
        actions.Add(new WholeClaim(JwtRegisteredClaimNames.Name));
        actions.Add(new WholeClaim(JwtRegisteredClaimNames.PreferredUsername));
        actions.Add(new WholeClaim(groupClaim));
    }

    /// <summary>One value or a list of them; the token's, where it has any.</summary>
    private sealed class WholeClaim(string name) : ClaimAction(name, ClaimValueTypes.String)
    {
        public override void Run(JsonElement userData, ClaimsIdentity identity, string issuer)
        {
            if (identity.HasClaim(claim => claim.Type == ClaimType) || !userData.TryGetProperty(ClaimType, out var told))
            {
                return;
            }

            foreach (var value in told.ValueKind is JsonValueKind.Array ? told.EnumerateArray().ToList() : [told])
            {
                if (value.ToString() is { Length: > 0 } text)
                {
                    identity.AddClaim(new Claim(ClaimType, text, ValueType, issuer));
                }
            }
        }
    }

    /// <summary>The endpoint's "verified" comes with its own address, and with the token's only where both are the same one.</summary>
    private sealed class AddressWithItsProof() : ClaimAction(JwtRegisteredClaimNames.Email, ClaimValueTypes.String)
    {
        public override void Run(JsonElement userData, ClaimsIdentity identity, string issuer)
        {
            if (!userData.TryGetProperty(ClaimType, out var told) || told.ToString() is not { Length: > 0 } address)
            {
                return;
            }

            var known = identity.FindFirst(ClaimType)?.Value;
            if (known is null)
            {
                // What the token says of an address that it does not name is said of none.
                foreach (var loose in identity.FindAll(JwtRegisteredClaimNames.EmailVerified).ToList())
                {
                    identity.RemoveClaim(loose);
                }

                identity.AddClaim(new Claim(ClaimType, address, ValueType, issuer));
            }

            var isSame = known is null || string.Equals(known, address, StringComparison.OrdinalIgnoreCase);
            if (isSame && !identity.HasClaim(claim => claim.Type == JwtRegisteredClaimNames.EmailVerified) && userData.TryGetProperty(JwtRegisteredClaimNames.EmailVerified, out var verified))
            {
                identity.AddClaim(new Claim(JwtRegisteredClaimNames.EmailVerified, verified.ToString(), ValueType, issuer));
            }
        }
    }
}
