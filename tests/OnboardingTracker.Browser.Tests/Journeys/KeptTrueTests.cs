using Microsoft.Playwright;
using OnboardingTracker.Simulator;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Testing.Screens;
using static Microsoft.Playwright.Assertions;

namespace OnboardingTracker.Browser.Tests.Journeys;

/// <summary>Something breaks at Twilio and nobody looks: the next scheduled check sees it, and the step, its history and the forecast tell it.</summary>
public sealed class KeptTrueTests(Browser browser) : IAsyncLifetime
{
    private const string Campaign = "approve-the-campaign";

    private SimulatorHost twilio = null!;
    private TrackerHost tracker = null!;
    private ConnectedLaunch launch = null!;

    public async ValueTask InitializeAsync()
    {
        twilio = await SimulatorHost.StartAsync(new SimulatorOptions { Scenario = "healthy" }, TestContext.Current.CancellationToken);
        tracker = await TrackerHost.StartAsync(KeyValuePair.Create("Twilio:BaseUrl", twilio.BaseUrlTemplate), KeyValuePair.Create("Checks:Scheduled", "true"));
        await tracker.CreateOwnerAsync();
        launch = await ConnectedLaunch.OnAsync(tracker, twilio.Address);
    }

    public async ValueTask DisposeAsync()
    {
        launch.Dispose();
        await tracker.DisposeAsync();
        await twilio.DisposeAsync();
    }

    [Fact]
    public async Task A_campaign_that_fails_a_number_that_goes_and_a_callback_taken_out_are_told_within_one_scheduled_check()
    {
        // The United States are reached by the campaign alone, and what is under review is looked at every 20 minutes, not once a day.
        await launch.PatchAsync("tollfree-verifications", new { status = "TWILIO_REJECTED", edit_allowed = false });
        await launch.PatchAsync("campaigns", new { campaign_status = "PENDING" });
        var key = await launch.StartAsync("Kept true");
        await using var lead = await Visitor.ArriveAsync(browser, tracker, Hands.Mouse);
        var page = lead.Page;
        await page.GotoAsync($"/onboardings/{key}/forecast");
        await Expect(page.GetByTestId("country-US")).ToContainTextAsync("Handed in on");
        await page.GotoAsync($"/onboardings/{key}/steps/{Campaign}");
        await Expect(page.GetByTestId("status")).ToContainTextAsync("Waiting on");

        await launch.PatchAsync("campaigns", new { campaign_status = "FAILED" });
        await launch.RemoveFirstAsync("incoming-phone-numbers");
        await launch.PatchAsync("services", new { status_callback = "" });

        // Else Event Streams would still tell what becomes of the messages.
        await launch.PatchAsync("sinks", new { status = "failed" });
        tracker.Clock.Advance(TimeSpan.FromMinutes(22));

        // The open page is told by itself, and shows it when it is asked to.
        await page.Locator(".news").GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync(new() { Timeout = 60_000 });
        await Expect(page.GetByTestId("status")).ToContainTextAsync("Needs attention");
        await TellsAsync(page, Campaign, "status: from pending to turned down");
        await page.GotoAsync($"/onboardings/{key}/steps/buy-your-numbers");
        await TellsAsync(page, "buy-your-numbers", ": gone");
        await page.GotoAsync($"/onboardings/{key}/steps/set-status-callbacks");
        await Expect(page.GetByTestId("status")).ToContainTextAsync("Needs attention");
        await TellsAsync(page, "set-status-callbacks", "status callback: from https://");
        await page.GotoAsync($"/onboardings/{key}/forecast");
        await Expect(page.GetByTestId("country-US")).Not.ToContainTextAsync("Handed in on");
        await Expect(page.GetByTestId("country-US")).ToContainTextAsync("Get the campaigns approved");
        Assert.Empty(lead.Window.Complaints);
    }

    /// <summary>The step says what changed, and its history has it too.</summary>
    private static async Task TellsAsync(IPage page, string step, string what)
    {
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"/steps/{step}$", default, TimeSpan.FromSeconds(1)));
        await Expect(page.GetByTestId("drift")).ToContainTextAsync(what);
        await Expect(page.Locator("#history")).ToContainTextAsync(what.Replace(": from ", ": ", StringComparison.Ordinal).Replace(" to ", " → ", StringComparison.Ordinal));
    }
}
