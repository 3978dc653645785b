using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Web.Hosting.Access;

namespace OnboardingTracker.Web.Tests.Access;

/// <summary>One method and handler of an endpoint.</summary>
internal sealed record Asked(RoutePattern Route, string Method, string? Handler, Permission Permission)
{
    public string Path => "/" + Route.RawText!.TrimStart('/');

    public bool IsAboutOnboarding => Route.GetParameter("key") is not null;

    public bool HasStep => Route.GetParameter("step") is not null;

    public string PathFor(Onboarding onboarding, string step, Guid file, string member)
    {
        var path = "/" + string.Join('/', Route.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternParameterPart { Name: "key" } => onboarding.Key,
            RoutePatternParameterPart { Name: "step" } => step,
            RoutePatternParameterPart { Name: "milestone" } => "account",
            RoutePatternParameterPart { Name: "question" } => "payment-method",
            RoutePatternParameterPart { Name: "month" } => "2026-10",
            RoutePatternParameterPart { Name: "format" } => "csv",
            RoutePatternParameterPart { Name: "member" } => member,
            RoutePatternParameterPart { Name: "id" } => file.ToString(),
            _ => "x",
        }))));
        return Handler is null ? path : $"{path}?handler={Handler}";
    }

    public override string ToString() => $"{Method} {Path}{(Handler is null ? "" : $" ({Handler})")}";

    /// <summary>What asks who somebody is: each handler and method that is not for anybody.</summary>
    public static IEnumerable<Asked> OfEverybody(TrackerHost tracker)
    {
        foreach (var (endpoint, method, handler) in Handlers(tracker).Where(handler => !EndpointPermissions.IsForAnybody(handler.Endpoint)))
        {
            var permission = EndpointPermissions.Of(endpoint, method, handler);
            Assert.True(permission is not null, $"{method} {endpoint.RoutePattern.RawText} asks for no permission.");
            yield return new Asked(endpoint.RoutePattern, method, handler, permission.Value);
        }
    }

    /// <summary>Everything that can be asked, apart from styles, scripts and pictures.</summary>
    public static IEnumerable<(RouteEndpoint Endpoint, string Method, string? Handler)> Handlers(TrackerHost tracker)
    {
        foreach (var endpoint in tracker.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null))
        {
            var page = endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>();
            var methods = page is null
                ? (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method => (Method: method, Handler: (string?)null))
                : page.HandlerMethods.Select(handler => (Method: handler.HttpMethod.ToUpperInvariant(), Handler: handler.Name)).Append(("GET", null)).Distinct();
            foreach (var (method, handler) in methods)
            {
                yield return (endpoint, method, handler);
            }
        }
    }
}
