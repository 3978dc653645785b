using System.Security.Claims;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.SignIn;

namespace OnboardingTracker.Web.Hosting.Access;

/// <summary>What the person of this request may see and do, and of it what the token of the request is for; where there is no request, as in jobs and verbs, there is no limit.</summary>
public sealed class CurrentAccess(IAccessStore store, PermissionTable table, IHttpContextAccessor contexts) : ISight
{
    public async ValueTask<Sight> KnownAsync(CancellationToken cancellationToken) => contexts.HttpContext switch
    {
        null => Sight.Everything,
        { User: var user } when IdOf(user) is { } member => (await store.OfAsync(member, cancellationToken)).Known(table).Within(TokenReach.Of(user)),
        _ => Sight.Nothing,
    };

    public async ValueTask<Sight> OfAsync(Permission permission, CancellationToken cancellationToken) => contexts.HttpContext switch
    {
        null => Sight.Everything,
        { User: var user } when IdOf(user) is { } member => (await store.OfAsync(member, cancellationToken)).Where(permission, table).Within(TokenReach.Of(user)),
        _ => Sight.Nothing,
    };

    /// <summary>Whether it may be offered here: in the onboarding of the request, else for the organisation.</summary>
    /// <param name="stepKey">The step that it would be done to; null for the onboarding as a whole.</param>
    public bool May(Permission permission, string? stepKey = null) => contexts.HttpContext?.Features.Get<Allowed>() switch
    {
        null => false,
        { Onboarding: { } onboarding } allowed => allowed.Access.May(onboarding, permission, table, stepKey),
        var allowed => allowed.Access.MayEverywhere(permission, table),
    };

    /// <summary>Whether it may be offered for the organisation, wherever the request is.</summary>
    public bool MayEverywhere(Permission permission) => contexts.HttpContext?.Features.Get<Allowed>()?.Access.MayEverywhere(permission, table) is true;

    /// <summary>Null when nobody is signed in.</summary>
    public static string? IdOf(ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.NameIdentifier);
}
