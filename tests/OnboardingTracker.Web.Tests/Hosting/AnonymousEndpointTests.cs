using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Web.Tests.Api;

namespace OnboardingTracker.Web.Tests.Hosting;

/// <summary>
/// What anybody may open is a closed list; everything else asks who you are. Of OpenID Connect, who comes from the provider has no session yet, and the provider that
/// says who signed out is a program that proves itself by its signature. Reports of the content security policy come from browsers without their cookies.
/// </summary>
public sealed class AnonymousEndpointTests(RunningTracker running) : IClassFixture<RunningTracker>
{
    private static readonly string[] ForAnybody =
    [
        "/.well-known/security.txt",
        "/csp-reports",
        "/healthz",
        "/openapi/{documentName}.json",
        "/readyz",
        "/signin/oidc/logout",
        "error/{code:int}",
        "help",
        "help/api",
        "help/{topic}",
        "invitations/{token}",
        "setup/{token}",
        "signin",
        "signin/code",
        "signin/oidc/{handler?}",
    ];

    [Fact]
    public void Anybody_may_open_what_is_on_the_list_and_files_of_the_design() => Assert.Equal(
        ForAnybody,
        Endpoints().Where(IsForAnybody).Select(endpoint => endpoint.RoutePattern.RawText!).Where(route => !IsFile(route)).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public async Task Nobody_gets_anything_from_the_rest()
    {
        var browser = running.Tracker.Browser();
        var closed = Endpoints().Where(endpoint => !IsForAnybody(endpoint)).ToList();
        Assert.True(closed.Count > 30, $"Only {closed.Count} endpoints.");

        foreach (var endpoint in closed)
        {
            foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"])
            {
                var path = "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment =>
                    string.Concat(segment.Parts.Select(part => part switch
                    {
                        Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
                        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "id" } => Guid.Empty.ToString(),
                        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "milestone" } => "account",
                        _ => "x",
                    }))));
                using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
                using var answer = await browser.SendAsync(request, TestContext.Current.CancellationToken);

                var isTurnedAway = (int)answer.StatusCode == 401 || answer.Headers.Location?.OriginalString.StartsWith("/signin?", StringComparison.Ordinal) is true;
                Assert.True(isTurnedAway, $"{method} {path} answered {(int)answer.StatusCode} to nobody.");
            }
        }
    }

    private static bool IsForAnybody(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    /// <summary>Styles, icons and fonts: what wwwroot holds.</summary>
    private static bool IsFile(string route) =>
        route.StartsWith("css/", StringComparison.Ordinal) || route.StartsWith("js/", StringComparison.Ordinal) || route.StartsWith("lib/", StringComparison.Ordinal)
        || route.EndsWith(".svg", StringComparison.Ordinal) || route.EndsWith(".gz", StringComparison.Ordinal) || route.EndsWith(".br", StringComparison.Ordinal);

    private IEnumerable<RouteEndpoint> Endpoints() => running.Tracker.Services.GetServices<EndpointDataSource>()
        .SelectMany(source => source.Endpoints)
        .OfType<RouteEndpoint>();
}
