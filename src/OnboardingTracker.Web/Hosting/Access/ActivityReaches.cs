using System.Security.Claims;
using OnboardingTracker.Core.Activity;
using OnboardingTracker.Web.Hosting.SignIn;

namespace OnboardingTracker.Web.Hosting.Access;

/// <summary>Which activity the one who asks may see: what the person may, and of it what the token is for.</summary>
/// <remarks>Everybody who has an account is an owner until roles are enforced; then <see cref="ActivityReach.Of"/> takes the place of "all".</remarks>
internal static class ActivityReaches
{
    public static ActivityReach Of(ClaimsPrincipal user) => ActivityReach.All.Within(TokenReach.Of(user));
}
