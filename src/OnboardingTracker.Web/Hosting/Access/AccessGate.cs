using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Api;

namespace OnboardingTracker.Web.Hosting.Access;

/// <summary>
/// The one place where a request is let in. What does not exist for the person answers 404, as what is not there does; what exists and may not be done answers 403 and names
/// who can help. It comes after the sign-in has been asked for and before anything of the endpoint runs.
/// </summary>
internal sealed class AccessGate(RequestDelegate next)
{
    public async Task InvokeAsync(
        HttpContext context, IAccessStore store, PermissionTable table, IOnboardingReader onboardings, IPeopleStore people, LastSeen lastSeen)
    {
        // What is no route is an answer of routing itself: a method or a type that is not offered.
        if (context.GetEndpoint() is not RouteEndpoint endpoint || EndpointPermissions.IsForAnybody(endpoint))
        {
            await next(context);
            return;
        }

        var permission = EndpointPermissions.Of(endpoint, context.Request.Method, HandlerOf(context.Request))
            ?? throw new InvalidOperationException($"{endpoint.DisplayName} asks for no permission.");
        var access = CurrentAccess.IdOf(context.User) is { } member ? await store.OfAsync(member, context.RequestAborted) : null;
        if (access is not { IsMember: true })
        {
            await TurnAwayAsync(context);
            return;
        }

        OnboardingId? about = null;
        if (context.Request.RouteValues["key"] is string key)
        {
            // The reader finds only what exists for this person, so a foreign key and one that nobody has get the same answer.
            about = (await onboardings.VersionAsync(key, context.RequestAborted))?.Id;
            if (about is null)
            {
                await NotFoundAsync(context);
                return;
            }
        }

        context.Features.Set(new Allowed(access, permission, about));
        var may = about is { } onboarding
            ? access.May(onboarding, permission, table, context.Request.RouteValues["step"] as string)
            : access.MayEverywhere(permission, table);
        if (!may)
        {
            await RefuseAsync(context, permission, access.MemberId, people);
            return;
        }

        await lastSeen.RememberAsync(access.MemberId, people, context.RequestAborted);
        await next(context);
    }

    /// <summary>The name of a page's handler, where the framework looks for it: in the route, else in the query.</summary>
    private static string? HandlerOf(HttpRequest request) => request.RouteValues["handler"] as string ?? request.Query["handler"].FirstOrDefault();

    /// <summary>The session outlived its person; without it, the sign-in page would lead straight back.</summary>
    private static async Task TurnAwayAsync(HttpContext context)
    {
        if (!ProgramPaths.IsApi(context.Request.Path))
        {
            await context.SignOutAsync(IdentityConstants.ApplicationScheme);
        }

        await context.ChallengeAsync();
    }

    private static async Task NotFoundAsync(HttpContext context)
    {
        if (ProgramPaths.IsApi(context.Request.Path))
        {
            await Problems.NoSuchOnboarding(context).ExecuteAsync(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private static async Task RefuseAsync(HttpContext context, Permission permission, string asks, IPeopleStore people)
    {
        // Nobody is sent to ask themselves.
        var helpers = (await people.WithRoleAsync(AskForAccess.GrantedBy(permission), context.RequestAborted)).Where(helper => helper.MemberId != asks).ToList();
        if (ProgramPaths.IsApi(context.Request.Path))
        {
            await Problems.NotAllowed(context, permission, helpers).ExecuteAsync(context);
            return;
        }

        context.Features.Set(new Refused(permission, context.Request.RouteValues["key"] as string, helpers));
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
    }
}
