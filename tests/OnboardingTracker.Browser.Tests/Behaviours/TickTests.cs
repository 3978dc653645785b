using Microsoft.Playwright;
using OnboardingTracker.Testing.Screens;
using static Microsoft.Playwright.Assertions;

namespace OnboardingTracker.Browser.Tests.Behaviours;

/// <summary>A tick settles in place: the focus stays, it is said once, and what did not arrive says so beside its button.</summary>
public sealed class TickTests(Browser browser, ConnectedTracker tracker) : IClassFixture<ConnectedTracker>
{
    [Fact]
    public async Task Ticking_keeps_the_focus_on_the_button_of_the_row_and_is_said_once()
    {
        await using var window = await OnAccountAsync("Ticked");
        var page = window.Page;
        var row = window.Row("turn-on-two-factor");

        await row.GetByRole(AriaRole.Button).FocusAsync();
        await page.ForgetAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(row).ToContainTextAsync("Confirmed by a person");
        await Expect(row.GetByRole(AriaRole.Button, new() { Name = "Undo" })).ToBeFocusedAsync();
        Assert.Equal(["Marked done: Turn on two-factor authentication"], await page.HeardAsync());

        await page.ForgetAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(row).ToContainTextAsync("Not started");
        await Expect(row.GetByRole(AriaRole.Button, new() { Name = "Mark done" })).ToBeFocusedAsync();
        Assert.Single(await page.HeardAsync());
        Assert.Empty(window.Complaints);
    }

    /// <summary>Also what a whole page says that came as the answer to a form, in the region that was there before the words.</summary>
    [Fact]
    public async Task What_a_page_answers_is_said_too()
    {
        await using var window = await OnAccountAsync("Answered");
        var page = window.Page;
        await page.GotoAsync($"{page.Url[..page.Url.IndexOf("/m/", StringComparison.Ordinal)]}/steps/turn-on-two-factor/evidence");
        await page.GetByLabel("Note").FillAsync("Seen on Monday.");
        await page.SendByAsync("Add evidence");

        await Expect(page.Locator("#notices .notice")).ToHaveTextAsync("Evidence added.");
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Evidence added." })).ToHaveCountAsync(1);
        Assert.Equal(["Evidence added."], await page.HeardAsync());
    }

    /// <summary>The ears of these tests are no better than those of a screen reader: a region that comes with its words is not heard, one that was there is.</summary>
    [Fact]
    public async Task Words_that_come_together_with_their_region_count_for_nothing()
    {
        await using var window = await OnAccountAsync("Deaf");
        var page = window.Page;
        await page.ForgetAsync();
        await page.EvaluateAsync("""
            () => {
              document.querySelector("#notices").innerHTML = "<div role='status'><p>Inserted whole</p></div>";
              return new Promise(done => setTimeout(() => { document.querySelector("#announce").textContent = "Said in place"; done(); }, 50));
            }
            """);

        Assert.Equal(["Said in place"], await page.HeardAsync());
    }

    [Fact]
    public async Task A_dropped_connection_says_not_saved_beside_the_button_and_the_next_press_saves()
    {
        await using var window = await OnAccountAsync("Dropped");
        var row = window.Row("turn-on-two-factor");
        var button = row.GetByRole(AriaRole.Button);

        await window.Context.SetOfflineAsync(true);
        await button.ClickAsync();
        await Expect(row.Locator(".trouble[role=alert]")).ToContainTextAsync("Not saved.");
        await Expect(row).ToContainTextAsync("Not started");

        await window.Context.SetOfflineAsync(false);
        await button.ClickAsync();
        await Expect(row).ToContainTextAsync("Confirmed by a person");
        await Expect(row.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        // The words of the browser and of htmx for the connection that this test cut.
        Assert.DoesNotContain(window.Complaints, complaint => !complaint.Contains("net::ERR_INTERNET_DISCONNECTED", StringComparison.Ordinal)
            && !complaint.Contains("Failed to fetch", StringComparison.Ordinal));
    }

    private async Task<BrowserWindow> OnAccountAsync(string name)
    {
        var key = await tracker.Launch.MakeAsync(name);
        var window = await browser.OpenAsync(tracker.Host.BaseAddress);
        await window.Page.ListenAsync();
        await window.SignInAsync();
        await window.Page.GotoAsync($"/onboardings/{key}/m/account");
        await window.ReadyAsync();
        return window;
    }
}
