using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using OnboardingTracker.Core.People;

namespace OnboardingTracker.Web.Hosting.Access;

/// <summary>What each endpoint asks for; one that asks for nothing and is not for anybody keeps the program from starting.</summary>
public static class EndpointPermissions
{
    /// <summary>Of the framework, and only where the app was not published: files of wwwroot that came after the build. It takes no metadata.</summary>
    private const string FilesOfDevelopment = "{**path:file}";

    /// <summary>For routes that are no pages.</summary>
    public static TBuilder RequirePermission<TBuilder>(this TBuilder endpoint, Permission permission)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new RequirePermissionAttribute(permission));

    /// <summary>Whether anybody may open it, signed in or not.</summary>
    public static bool IsForAnybody(Endpoint endpoint) => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    /// <summary>What a request for the endpoint asks for; null when nothing is written down.</summary>
    /// <param name="method">Of HTTP.</param>
    /// <param name="handler">The handler that the request names; null when it names none.</param>
    public static Permission? Of(Endpoint endpoint, string method, string? handler)
    {
        var page = endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>();
        var chosen = page is null ? null : HandlerOf(page, method, handler);
        return (chosen is null ? null : Of(chosen)) ?? Of(endpoint);
    }

    /// <summary>What the endpoint as a whole asks for: of a page what stands on its class.</summary>
    public static Permission? Of(Endpoint endpoint)
    {
        var written = endpoint.Metadata.GetMetadata<RequirePermissionAttribute>()
            ?? endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>()?.HandlerTypeInfo.GetCustomAttribute<RequirePermissionAttribute>();
        return written?.Permission ?? (endpoint is RouteEndpoint { RoutePattern.RawText: FilesOfDevelopment } ? Permission.UseOwnAccount : null);
    }

    /// <summary>What a handler asks for by itself; null leaves it to its page.</summary>
    public static Permission? Of(HandlerMethodDescriptor handler) => handler.MethodInfo.GetCustomAttribute<RequirePermissionAttribute>()?.Permission;

    /// <exception cref="InvalidOperationException">An endpoint asks for no permission and is not for anybody; the message names it.</exception>
    public static void Verify(IEnumerable<Endpoint> endpoints)
    {
        var open = endpoints
            .OfType<RouteEndpoint>()
            .Where(endpoint => !IsForAnybody(endpoint) && Of(endpoint) is null)
            .Select(endpoint => endpoint.RoutePattern.RawText ?? endpoint.DisplayName ?? "?")
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (open.Count > 0)
        {
            throw new InvalidOperationException($"These endpoints ask for no permission, so nobody may use them: {string.Join(", ", open)}. Say which one with RequirePermission.");
        }
    }

    /// <summary>As the framework chooses: by method, HEAD as GET where there is no handler of its own, then by name.</summary>
    private static HandlerMethodDescriptor? HandlerOf(CompiledPageActionDescriptor page, string method, string? name)
    {
        var handlers = Named(page, method);
        if (handlers.Count == 0 && HttpMethods.IsHead(method))
        {
            handlers = Named(page, HttpMethods.Get);
        }

        return handlers.Find(handler => !string.IsNullOrEmpty(name) && string.Equals(handler.Name, name, StringComparison.OrdinalIgnoreCase))
            ?? handlers.Find(handler => string.IsNullOrEmpty(handler.Name));
    }

    private static List<HandlerMethodDescriptor> Named(CompiledPageActionDescriptor page, string method) =>
        [.. page.HandlerMethods.Where(handler => string.Equals(handler.HttpMethod, method, StringComparison.OrdinalIgnoreCase))];
}
