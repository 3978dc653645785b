using Microsoft.Playwright;
using OnboardingTracker.Simulator.Scenarios;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Testing.Screens;
using static Microsoft.Playwright.Assertions;

namespace OnboardingTracker.Browser.Tests.Behaviours;

/// <summary>A step that waited moves at Twilio: the bell of a page that is open says so, and what it says leads to the step.</summary>
public sealed class BellTests(Browser browser, ConnectedTracker tracker) : IClassFixture<ConnectedTracker>
{
    private const string Campaign = "approve-the-campaign";

    /// <summary>The step of the campaign, the one of all registrations and the one of the numbers in its service.</summary>
    private const string Told = "Notices, 3 unread";

    [Theory]
    [InlineData(1280)]
    [InlineData(375)]
    public async Task A_step_that_stops_waiting_rings_the_bell_until_it_is_opened_or_marked_read(int width)
    {
        await tracker.Launch.ScenarioAsync(SimulatorScenarios.Healthy);
        await tracker.Launch.PatchAsync("campaigns", new { campaign_status = "IN_PROGRESS" });
        var key = await tracker.Launch.StartAsync($"Told {width}");
        await tracker.Host.TellAsync();
        await tracker.Host.ReadNoticesAsync();
        await using var window = await OpenAsync($"/onboardings/{key}", width);
        var page = window.Page;
        await Expect(Bell(page)).ToHaveAccessibleNameAsync("Notices, nothing new");

        await tracker.Launch.PatchAsync("campaigns", new { campaign_status = "FAILED" });
        await tracker.Launch.CheckAsync(key);
        await tracker.Host.TellAsync();

        await Expect(Bell(page)).ToHaveAccessibleNameAsync(Told, new() { Timeout = 30_000 });
        await Expect(Bell(page).Locator(".bell__count")).ToHaveTextAsync("3");
        await Bell(page).ClickAsync();
        await Expect(page.Locator(".notices__row[data-unread=true]")).ToHaveCountAsync(3);
        var row = page.Locator(".notices__row[data-unread=true]").Filter(new() { HasText = "Get the campaigns approved" });
        await Expect(row).ToContainTextAsync("Waiting on a carrier → Needs attention");
        Assert.Empty(await window.CutOffAsync());

        await row.GetByRole(AriaRole.Link).ClickAsync();
        await page.WaitForURLAsync($"**/onboardings/{key}/steps/{Campaign}");
        await Expect(Bell(page)).ToHaveAccessibleNameAsync("Notices, 2 unread");
        await Bell(page).ClickAsync();
        await Expect(page.Locator(".notices__row[data-unread=true]")).ToHaveCountAsync(2);
        await page.SendByAsync("Mark all as read");

        await Expect(page.Locator("#notices")).ToContainTextAsync("Everything is marked as read.");
        await Expect(page.Locator("[data-unread=true]")).ToHaveCountAsync(0);
        await Expect(Bell(page)).ToHaveAccessibleNameAsync("Notices, nothing new");
        await Expect(Bell(page).Locator(".bell__count")).ToHaveCountAsync(0);
        Assert.Empty(window.Complaints);
    }

    private static ILocator Bell(IPage page) => page.Locator("#bell");

    private async Task<BrowserWindow> OpenAsync(string address, int width)
    {
        var window = await browser.OpenAsync(tracker.Host.BaseAddress);
        await window.Page.SetViewportSizeAsync(width, 800);
        await window.SignInAsync();
        await window.Page.RunAndWaitForResponseAsync(() => window.Page.GotoAsync(address), answer => answer.Url.Contains("/live?", StringComparison.Ordinal));
        await window.ReadyAsync();
        return window;
    }
}
