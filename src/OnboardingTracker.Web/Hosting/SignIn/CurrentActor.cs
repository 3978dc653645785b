using System.Security.Claims;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>Who acts, as it stands in the history: the person of the session, or of the token with the token's name.</summary>
public static class CurrentActor
{
    internal const string DisplayNameClaim = "ot:name";
    internal const string TokenNameClaim = "ot:token";

    public static Actor Of(ClaimsPrincipal user)
    {
        var id = user.FindFirstValue(ClaimTypes.NameIdentifier) ?? throw new InvalidOperationException("Nobody is signed in.");
        var name = user.FindFirstValue(DisplayNameClaim) ?? user.Identity?.Name ?? "Somebody";
        return user.FindFirstValue(TokenNameClaim) is { } token
            ? new Actor(ActorKind.ApiToken, id, Actor.NameByToken(name, token)) { TokenId = Guid.TryParse(ApiTokenHandler.TokenIdOf(user), out var tokenId) ? tokenId : null }
            : new Actor(ActorKind.Person, id, name);
    }
}
