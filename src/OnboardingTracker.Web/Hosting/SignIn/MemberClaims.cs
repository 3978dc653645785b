using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OnboardingTracker.Storage.People;

namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>Adds the shown name and the preferences to what the session's cookie holds, so that a page costs no query for them.</summary>
internal sealed class MemberClaims(UserManager<Member> members, RoleManager<IdentityRole> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Member, IdentityRole>(members, roles, options)
{
    public const string Zone = "ot:zone";
    public const string Theme = "ot:theme";
    public const string Language = "ot:language";
    public const string Keys = "ot:keys";
    public const string Off = "off";

    /// <summary>Which state of the person the session was made from.</summary>
    public const string Version = "ot:version";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Member user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(CurrentActor.DisplayNameClaim, user.DisplayName));
        identity.AddClaim(new Claim(Version, user.ConcurrencyStamp ?? ""));
        identity.AddClaim(new Claim(Theme, user.Preferences.Theme.ToString()));
        if (user.Preferences.TimeZone is { } zone)
        {
            identity.AddClaim(new Claim(Zone, zone));
        }

        if (user.Preferences.Language is { } language)
        {
            identity.AddClaim(new Claim(Language, language));
        }

        if (!user.Preferences.HasKeys)
        {
            identity.AddClaim(new Claim(Keys, Off));
        }

        return identity;
    }
}
