using Microsoft.Playwright;
using OnboardingTracker.Simulator.Scenarios;
using OnboardingTracker.Testing.Screens;
using static Microsoft.Playwright.Assertions;

namespace OnboardingTracker.Browser.Tests.Behaviours;

/// <summary>What changes elsewhere arrives by itself: nothing jumps, little is said, and nobody's typing is disturbed.</summary>
public sealed class LiveTests(Browser browser, ConnectedTracker tracker) : IClassFixture<ConnectedTracker>
{
    /// <summary>Start, a quarter, half, three quarters, end.</summary>
    private const int SaidAtMost = 5;

    [Theory]
    [InlineData("")]
    [InlineData("/m/numbers")]
    [InlineData("/steps/receive-replies")]
    public async Task Results_of_a_check_arrive_without_layout_shift_and_are_said_at_most_once_per_quarter(string screen)
    {
        var key = await tracker.Launch.StartAsync($"Live {screen.Split('/')[^1]}");
        await using var window = await OpenAsync($"/onboardings/{key}{screen}");
        var page = window.Page;
        await page.ForgetAsync();

        await tracker.Launch.CheckAsync(key);
        await Expect(page.Locator("#announce")).ToContainTextAsync("Checked.", new() { Timeout = 60_000 });
        await Expect(page.Locator(".check-now .checking")).ToHaveCountAsync(0);

        var (shift, what) = await page.ShiftedAsync();
        Assert.True(shift < 0.01, $"Shifted by {shift:0.0000}:\n{what}");
        var heard = await page.HeardAsync();
        Assert.InRange(heard.Length, 1, SaidAtMost);
        Assert.Equal(heard.Distinct(StringComparer.Ordinal), heard);
        await Expect(page.Locator(".news")).ToBeHiddenAsync();
        Assert.Empty(window.Complaints);
    }

    [Theory]
    [InlineData("", 1280)]
    [InlineData("/m/numbers", 1280)]
    [InlineData("/m/architecture", 1280)]
    [InlineData("/steps/receive-replies", 1280)]
    [InlineData("", 375)]
    [InlineData("/m/numbers", 375)]
    [InlineData("/m/architecture", 375)]
    [InlineData("/steps/receive-replies", 375)]
    public async Task Results_that_differ_move_nothing_and_are_shown_in_full_when_asked_for(string screen, int width)
    {
        var key = await tracker.Launch.StartAsync($"Changed {screen.Split('/')[^1]} {width}");
        await using var window = await OpenAsync($"/onboardings/{key}{screen}", width);
        var page = window.Page;
        await page.ForgetAsync();

        await tracker.Launch.ScenarioAsync(SimulatorScenarios.Rejected);
        try
        {
            await tracker.Launch.CheckAsync(key);
            await Expect(page.Locator("#announce")).ToContainTextAsync("Checked.", new() { Timeout = 60_000 });
            await Expect(page.Locator(".news[data-behavior=settle]")).ToBeVisibleAsync();
            await Expect(page.Locator(".checking")).ToHaveCountAsync(0);

            var (shift, what) = await page.ShiftedAsync();
            Assert.True(shift < 0.01, $"Shifted by {shift:0.0000}:\n{what}");

            await page.Locator(".news").GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
            await Expect(page.Locator(".news")).ToBeHiddenAsync();
            var shown = await WordsAsync(page);
            await page.ReloadAsync();
            Assert.Equal(await WordsAsync(page), shown);
            Assert.Empty(window.Complaints);
        }
        finally
        {
            await tracker.Launch.ScenarioAsync(SimulatorScenarios.HalfDone);
        }
    }

    [Fact]
    public async Task What_waits_to_be_shown_goes_on_waiting_while_something_is_searched()
    {
        var key = await tracker.Launch.StartAsync("Searched meanwhile");
        await using var window = await OpenAsync($"/onboardings/{key}");
        var page = window.Page;
        await tracker.Launch.ScenarioAsync(SimulatorScenarios.Rejected);
        try
        {
            await tracker.Launch.CheckAsync(key);
            await Expect(page.Locator(".news")).ToBeVisibleAsync(new() { Timeout = 60_000 });

            await page.Keyboard.PressAsync("Control+k");
            await page.Locator("#palette-q").PressSequentiallyAsync("campaign");
            await Expect(page.Locator("#palette-results a").First).ToBeVisibleAsync();
            await page.Keyboard.PressAsync("Escape");

            await Expect(page.Locator(".news")).ToBeVisibleAsync();
        }
        finally
        {
            await tracker.Launch.ScenarioAsync(SimulatorScenarios.HalfDone);
        }
    }

    [Fact]
    public async Task Who_waits_for_a_check_is_shown_its_result_without_asking_and_keeps_the_focus()
    {
        var key = await tracker.Launch.StartAsync("Asked for");
        await using var window = await OpenAsync($"/onboardings/{key}/steps/receive-replies");
        var page = window.Page;
        await Expect(page.GetByTestId("verdict")).ToContainTextAsync("What to fix");

        await tracker.Launch.ScenarioAsync(SimulatorScenarios.Rejected);
        try
        {
            tracker.Host.Clock.Advance(TimeSpan.FromSeconds(61));
            await page.GetByRole(AriaRole.Button, new() { Name = "Check again" }).FocusAsync();
            var before = await page.PlacesAsync();
            await page.Keyboard.PressAsync("Enter");
            await Expect(page.GetByTestId("verdict")).Not.ToContainTextAsync("What to fix", new() { Timeout = 60_000 });

            await Expect(page.Locator(".news")).ToBeHiddenAsync();
            await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Check again" })).ToBeFocusedAsync();
            Assert.Equal(before, await page.PlacesAsync());
        }
        finally
        {
            await tracker.Launch.ScenarioAsync(SimulatorScenarios.HalfDone);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("/m/numbers")]
    [InlineData("/steps/receive-replies")]
    public async Task A_page_opened_during_a_check_settles_without_being_loaded_again(string screen)
    {
        var key = await tracker.Launch.StartAsync($"Opened meanwhile {screen.Split('/')[^1]}");
        var checking = tracker.Launch.CheckAsync(key);
        await using var window = await OpenAsync($"/onboardings/{key}{screen}");
        var page = window.Page;
        await page.EvaluateAsync("() => { window.neverReloaded = true; }");
        var before = await page.PlacesAsync();

        await checking;
        await Expect(page.Locator(".checking")).ToHaveCountAsync(0, new() { Timeout = 30_000 });

        Assert.Equal(before, await page.PlacesAsync());
        Assert.True(await page.EvaluateAsync<bool>("() => window.neverReloaded === true"), "The page was loaded again.");
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task Another_persons_change_appears_without_reload_and_leaves_typed_text_alone()
    {
        var key = await tracker.Launch.StartAsync("Two at once");
        await using var mine = await OpenAsync($"/onboardings/{key}/steps/turn-on-two-factor");
        await using var theirs = await OpenAsync($"/onboardings/{key}/steps/turn-on-two-factor/evidence");
        await mine.Page.EvaluateAsync("() => { window.neverReloaded = true; }");
        var note = mine.Page.GetByLabel("How do you know?");
        await note.FillAsync("");
        await note.PressSequentiallyAsync("I am in the middle of");

        await theirs.Page.GetByLabel("Note").FillAsync("Seen together on Monday.");
        await theirs.Page.SendByAsync("Add evidence");

        await Expect(mine.Page.Locator(".news")).ToBeVisibleAsync();
        await note.PressSequentiallyAsync(" a sentence");
        await Expect(note).ToBeFocusedAsync();
        await mine.Page.Locator(".news").GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Expect(mine.Page.GetByTestId("evidence")).ToContainTextAsync("Seen together on Monday.");
        await Expect(note).ToHaveValueAsync("I am in the middle of a sentence");
        Assert.True(await mine.Page.EvaluateAsync<bool>("() => window.neverReloaded === true"), "The page was loaded again.");
        Assert.Empty(mine.Complaints);
    }

    [Fact]
    public async Task What_a_script_shows_stays_when_results_settle_in_place()
    {
        var key = await tracker.Launch.StartAsync("To be copied");
        await using var window = await OpenAsync($"/onboardings/{key}");
        var copy = window.Page.Locator("main .copy").First;
        await Expect(copy).ToBeVisibleAsync();

        await tracker.Launch.CheckAsync(key);
        await Expect(window.Page.Locator("#announce")).ToContainTextAsync("Checked.", new() { Timeout = 60_000 });
        await Expect(copy).ToBeVisibleAsync();
    }

    private static async Task<string> WordsAsync(IPage page) =>
        await page.EvaluateAsync<string>("() => { const copy = document.querySelector('#page').cloneNode(true); copy.querySelectorAll('time').forEach(time => time.remove()); return copy.textContent.replace(/\\s+/g, ' '); }");

    private async Task<BrowserWindow> OpenAsync(string address, int width = 1280)
    {
        var window = await browser.OpenAsync(tracker.Host.BaseAddress);
        await window.Page.SetViewportSizeAsync(width, 800);
        await window.Page.ListenAsync();
        await window.SignInAsync();
        // Only who listens already hears the beginning of a check.
        await window.Page.RunAndWaitForResponseAsync(() => window.Page.GotoAsync(address), answer => answer.Url.Contains("/live?", StringComparison.Ordinal));
        await window.ReadyAsync();

        // A font that arrives late moves words; that is no matter of results.
        await window.Page.EvaluateAsync("() => document.fonts.load('1rem \"Inter Variable\"').then(() => document.fonts.ready).then(() => null)");
        return window;
    }
}
