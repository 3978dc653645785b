using Microsoft.Playwright;
using OnboardingTracker.Simulator.Scenarios;
using OnboardingTracker.Testing.Hosts;
using static Microsoft.Playwright.Assertions;

namespace OnboardingTracker.Browser.Tests.Journeys;

/// <summary>Keeping an onboarding over its weeks: read what moved and when it can launch, test and cut its connection, name it anew, set one's own clock, delete it.</summary>
public sealed class KeepingTests(Browser browser, ConnectedTracker tracker) : IClassFixture<ConnectedTracker>
{
    [Theory]
    [InlineData(Hands.Mouse, "Asia/Tokyo")]
    [InlineData(Hands.KeyboardOnly, "Europe/Berlin")]
    [InlineData(Hands.ScriptsOff, "America/Lima")]
    public async Task What_moved_is_read_and_the_onboarding_is_kept_and_deleted(Hands hands, string zone)
    {
        await tracker.Launch.ScenarioAsync(SimulatorScenarios.Healthy);
        await tracker.Launch.PatchAsync("campaigns", new { campaign_status = "IN_PROGRESS" });
        var key = await tracker.Launch.StartAsync($"Kept by {hands}");
        await tracker.Host.TellAsync();
        await tracker.Host.ReadNoticesAsync();
        await tracker.Launch.PatchAsync("campaigns", new { campaign_status = "FAILED" });
        await tracker.Launch.CheckAsync(key);
        await tracker.Host.TellAsync();
        await using var lead = await Visitor.ArriveAsync(browser, tracker.Host, hands);
        var page = lead.Page;

        // The bell leads to what moved, and that is read then.
        await lead.PressAsync(page.Locator("#bell"));
        await lead.PressAsync(page.Locator(".notices__row[data-unread=true]").GetByRole(AriaRole.Link, new() { Name = "Get the campaigns approved" }));
        await Expect(page.GetByTestId("status")).ToContainTextAsync("Needs attention");
        await lead.PressAsync(page.Locator("#bell"));
        await lead.PressButtonAsync("Mark all as read");
        await Expect(page.Locator("[data-unread=true]")).ToHaveCountAsync(0);

        // From the onboarding to its forecast, its report and its history.
        await page.GotoAsync($"/onboardings/{key}");
        await lead.PressAsync(page.GetByTestId("launch-line").GetByRole(AriaRole.Link, new() { Name = "Forecast" }));
        await Expect(page.GetByTestId("forecast")).ToContainTextAsync("United States");
        await lead.PressInMenuAsync("Report");
        await Expect(page.Locator(".report__status")).ToContainTextAsync("Get the campaigns approved");
        await lead.PressInMenuAsync("Activity");
        await Expect(page.Locator(".timeline")).ToContainTextAsync("Get the campaigns approved");

        // Its name and its profile.
        await lead.PressInMenuAsync("Name and profile");
        await lead.TypeAsync(page.GetByLabel("Name of this onboarding"), "");
        await lead.PressButtonAsync("Save");
        await Expect(page.Locator(".error-summary")).ToBeFocusedAsync();
        await lead.TypeAsync(page.GetByLabel("Name of this onboarding"), $"Renamed by {hands}");
        await lead.ChooseAsync("Enterprise");
        await lead.PressButtonAsync("Save");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync($"Renamed by {hands}");
        await Expect(page.Locator(".page-head")).ToContainTextAsync("Enterprise");

        // Its connection, tested and cut.
        await lead.PressInMenuAsync("Connection");
        await lead.PressAsync(page.Locator("form[action$='/connection/test'] button"));
        await Expect(page.Locator(".test-lines")).ToContainTextAsync("parts can be read");
        await lead.PressLinkAsync("Disconnect");
        await page.WaitForURLAsync("**/connection/disconnect");
        await lead.PressButtonAsync("Disconnect");
        await Expect(page.Locator("#connection-form")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "How to get a key" })).ToBeVisibleAsync();

        // One's own clock.
        await page.GotoAsync("/account");
        await lead.TypeAsync(page.GetByLabel("Time zone"), zone);
        await lead.PressButtonAsync("Save");
        await Expect(page.Locator(".page-foot")).ToContainTextAsync(zone);

        // And gone, by its typed name.
        await page.GotoAsync($"/onboardings/{key}/settings");
        await lead.PressLinkAsync("Delete this onboarding");
        await page.WaitForURLAsync("**/settings/delete");
        await lead.TypeAsync(page.GetByLabel("Type the name of the onboarding"), $"Renamed by {hands}");
        await lead.PressButtonAsync("Delete onboarding");
        await Expect(page.Locator("#notices .notice")).ToContainTextAsync($"Deleted: Renamed by {hands}");

        // The page that is left may hear of the deletion before it is gone, and ask for what is not there any more.
        Assert.Empty(lead.Window.ComplaintsBut(422, 404));
    }
}
