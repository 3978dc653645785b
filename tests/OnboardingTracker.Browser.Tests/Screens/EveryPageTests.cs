using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Testing.Screens;

namespace OnboardingTracker.Browser.Tests.Screens;

/// <summary>A page that nobody put on a stage would be neither looked at nor tried at 400 %.</summary>
public sealed class EveryPageTests(Browser browser, Scenery scenery)
{
    /// <summary>Pages that show nothing of their own, each with what it does instead.</summary>
    private static readonly Dictionary<string, string> WithoutAScreen = new()
    {
        ["/"] = "leads to the onboardings, or to the only one",
        ["/notices/{id:guid}"] = "marks the notice as read and leads to its step",
        ["/signout"] = "signs out and leads to the sign-in",
        ["/access-requests"] = "keeps the request and leads on where the person may go",
        ["/practice"] = "makes the practice onboarding and leads to it",
        ["/onboardings/{key}/checks"] = "starts a check and leads back",
        ["/onboardings/{key}/connection/organization/test"] = "tests and leads back to the connection",
        ["/people/invitations/retry"] = "tries a mail again and leads back",
        ["/people/invitations/{id:guid}/resend"] = "sends or makes a new link and leads back",
        ["/people/invitations/{id:guid}/revoke"] = "takes the invitation back and leads back",
        ["/onboardings/{key}/connection/test"] = "tests and leads back to the connection",
        ["/onboardings/{key}/billing/{question}/withdraw"] = "takes back and leads to the questions",
        ["/onboardings/{key}/billing/split/{month}/{format}"] = "is a file that is downloaded",
        ["/onboardings/{key}/people/console-roles/{member}/withdraw"] = "takes back and leads to the roles",
        ["/onboardings/{key}/steps/{step}/confirmation/undo"] = "takes back and leads to the step or the row",
        ["/onboardings/{key}/steps/{step}/denial/undo"] = "takes back and leads to the step",
        ["/onboardings/{key}/steps/{step}/not-needed/undo"] = "takes back and leads to the step or the row",
        ["/onboardings/{key}/steps/{step}/evidence/{id:guid}"] = "is a file that is downloaded",
    };

    [Fact]
    public async Task Every_page_is_a_screen_of_some_stage()
    {
        var stages = await Task.WhenAll(Enumerable.Range(0, Stage.All.Count).Select(stage => scenery.SetAsync(stage, browser.Chromium)));
        var routes = RoutesOf(stages[0]);

        var shown = stages.SelectMany(stage => stage.Screens).Select(screen => RouteOf(screen, routes)).ToHashSet();

        Assert.Empty(routes.Except(shown).Except(WithoutAScreen.Keys).Order());
        Assert.Empty(WithoutAScreen.Keys.Except(routes).Union(WithoutAScreen.Keys.Intersect(shown!)).Order());
    }

    /// <summary>As the pages write them after "@page".</summary>
    private static IReadOnlyList<string> RoutesOf(Stage stage) =>
    [
        .. stage.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .OfType<RouteEndpoint>()
            .Select(endpoint => $"/{endpoint.RoutePattern.RawText!.Trim('/')}")
            .Distinct(),
    ];

    /// <summary>The page that answers there: of those that could, the one with the fewest parameters.</summary>
    private static string? RouteOf(Screen screen, IReadOnlyList<string> routes) => routes
        .Select(route => (Route: route, Template: TemplateParser.Parse(route[1..])))
        .Where(page => new TemplateMatcher(page.Template, []).TryMatch(screen.Place, []))
        .OrderBy(page => page.Template.Parameters.Count)
        .Select(page => page.Route)
        .FirstOrDefault();
}
