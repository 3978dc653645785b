using Microsoft.AspNetCore.Http.HttpResults;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Api.Shapes;
using OnboardingTracker.Web.Hosting.Access;

namespace OnboardingTracker.Web.Api;

/// <summary><c>/onboardings/{key}/access</c>: what the person of the token is and may do there, so that a program need not try.</summary>
internal static class AccessEndpoints
{
    public static void MapAccess(this RouteGroupBuilder api) => api
        .MapGet("/onboardings/{key}/access", Get)
        .RequirePermission(Permission.UseOwnAccount)
        .WithSummary("Tells which roles you have for the onboarding and what you may do there")
        .Produces<AccessShape>();

    private static Ok<AccessShape> Get(HttpContext context, PermissionTable table)
    {
        var allowed = context.Features.Get<Allowed>()!;
        var onboarding = allowed.Onboarding!.Value;
        var here = allowed.Access.Onboardings.GetValueOrDefault(onboarding, new HashSet<Role>());
        return TypedResults.Ok(new AccessShape(
            [.. Enum.GetValues<Role>().Where(role => here.Contains(role) || allowed.Access.Organization.Contains(role))],
            [.. Enum.GetValues<Permission>().Where(permission => allowed.Access.May(onboarding, permission, table))],
            [.. Enum.GetValues<Permission>().Where(permission => allowed.Access.In(onboarding, permission, table) is Grant.Assigned)]));
    }
}
