using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Web.Tests.Api;

namespace OnboardingTracker.Web.Tests.Pages;

/// <summary>Of what waits the pages say who acts next, by name where it is somebody of one's own, how long it usually takes by which source, and what it stops.</summary>
public sealed class WaitingPageTests
{
    private const string Port = "port-us-numbers";
    private const string Campaign = "approve-the-campaign";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_who_has_to_sign_is_named_and_Twilio_who_looks_is_waited_for()
    {
        await using var stage = await Stage.SetAsync("isv");
        await stage.EachAsync("port-in-requests", new { port_in_request_status = "Waiting for Signature" });
        await stage.EachAsync("campaigns", new { campaign_status = "IN_PROGRESS" });
        var onboarding = await stage.ConnectedAsync();
        await stage.CheckAsync(onboarding);
        await GiveStepAsync(stage, onboarding.Split('/')[^1], Port, await stage.Tracker.AddMemberAsync("Greta Signs", "greta@example.test", null));

        var person = await Person.SignedInAsync(stage.Tracker);
        var page = $"/onboardings/{onboarding.Split('/')[^1]}";
        var overview = await person.OpenAsync(page);
        var port = Row(overview, Port);
        var campaign = Row(overview, Campaign);

        Assert.Contains("Somebody of yours acts next. Greta Signs has this step.", port.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing for you to do", port.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nothing for you to do.", campaign.TextContent, StringComparison.Ordinal);
        Assert.Contains("Usual time by ", campaign.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("https://", campaign.QuerySelector(".items__who a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains(StopsOf(stage, Campaign), campaign.TextContent, StringComparison.Ordinal);
        Assert.Contains("Somebody of yours acts next.", (await person.OpenAsync($"{page}/steps/{Port}")).Page.QuerySelector("[data-testid=waiting]")!.TextContent, StringComparison.Ordinal);
    }

    private static IElement Row(Screen overview, string step) => overview.Page.QuerySelectorAll("[data-testid=waiting] .items__row")
        .Single(row => row.QuerySelector("a")!.GetAttribute("href")!.EndsWith($"/steps/{step}", StringComparison.Ordinal));

    private static string StopsOf(Stage stage, string step) =>
        stage.Tracker.Services.GetRequiredService<Core.Playbook.StepPlaybook>().Steps.Single(one => one.Key == step).Stops!;

    private static async Task GiveStepAsync(Stage stage, string key, string step, string member)
    {
        await using var scope = stage.Tracker.Services.CreateAsyncScope();
        var stored = await scope.ServiceProvider.GetRequiredService<IOnboardingStore>().FindAsync(key, Cancellation);
        await scope.ServiceProvider.GetRequiredService<IPeopleStore>().AssignStepAsync(stored!.Id, step, member, stage.Tracker.PeopleEntry("Greta", stored.Id), Cancellation);
    }
}
