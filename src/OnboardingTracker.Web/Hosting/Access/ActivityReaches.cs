using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.SignIn;

namespace OnboardingTracker.Web.Hosting.Access;

/// <summary>Which activity the one who asks may see: what the person may, and of it what the token is for.</summary>
internal static class ActivityReaches
{
    /// <exception cref="InvalidOperationException">The gate has let nobody in: an endpoint of the activity asks for a permission.</exception>
    public static ActivityReach Of(HttpContext context)
    {
        var allowed = context.Features.Get<Allowed>() ?? throw new InvalidOperationException("Nobody has been let in.");
        return ActivityReach.Of(allowed.Access, context.RequestServices.GetRequiredService<PermissionTable>()).Within(TokenReach.Of(context.User));
    }
}
