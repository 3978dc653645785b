using System.Security.Claims;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;

namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>The onboardings that the token of a request is good for.</summary>
public static class TokenReach
{
    private const string Chosen = "ot:onboarding";

    /// <summary>Null for a token of all onboardings, and for a session: then only the person's own rights count.</summary>
    public static IReadOnlySet<OnboardingId>? Of(ClaimsPrincipal user)
    {
        var chosen = user.FindAll(Chosen).ToList();
        return chosen.Count == 0
            ? null
            : chosen.Where(claim => claim.Value.Length > 0).Select(claim => OnboardingId.Parse(claim.Value, null)).ToHashSet();
    }

    /// <summary>One for each chosen onboarding; an empty one says that some were chosen, whatever became of them.</summary>
    internal static IEnumerable<Claim> Claims(ApiToken token) => token.Onboardings is null
        ? []
        : token.Onboardings.Select(id => new Claim(Chosen, id.ToString("D"))).Prepend(new Claim(Chosen, ""));
}
