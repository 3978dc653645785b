using Microsoft.AspNetCore.Mvc.Filters;

namespace OnboardingTracker.Web.Hosting.Access;

/// <summary>Makes sure that the handler that is about to run is the one whose permission the gate asked for.</summary>
internal sealed class HandlerPermissionFilter : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var endpoint = context.HttpContext.GetEndpoint();
        if (endpoint is null || EndpointPermissions.IsForAnybody(endpoint))
        {
            return;
        }

        var needed = (context.HandlerMethod is { } handler ? EndpointPermissions.Of(handler) : null)
            ?? EndpointPermissions.Of(endpoint);
        if (needed is null || context.HttpContext.Features.Get<Allowed>()?.Permission != needed)
        {
            throw new InvalidOperationException($"{endpoint.DisplayName} was let in for another permission than its handler {context.HandlerMethod?.Name} asks for.");
        }
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }
}
