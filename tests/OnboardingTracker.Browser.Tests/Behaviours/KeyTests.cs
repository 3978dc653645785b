using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OnboardingTracker.Testing.Screens;
using static Microsoft.Playwright.Assertions;

namespace OnboardingTracker.Browser.Tests.Behaviours;

/// <summary>The palette and the keys get somewhere fast, and keys without a modifier do nothing for who switched them off.</summary>
public sealed class KeyTests(Browser browser, ConnectedTracker tracker) : IClassFixture<ConnectedTracker>
{
    [Fact]
    public async Task Palette_finds_a_step_by_a_part_of_its_name()
    {
        await using var window = await OpenAsync("Palette");
        var page = window.Page;
        await page.Keyboard.PressAsync("Control+k");
        await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Search" })).ToBeVisibleAsync();
        await page.Keyboard.TypeAsync("two-factor");
        await Expect(page.Locator("#palette-results a").First).ToContainTextAsync("Turn on two-factor authentication");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(new Regex("/steps/turn-on-two-factor$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#palette")).ToBeHiddenAsync();
        await page.Locator("[data-behavior='opens']").First.ClickAsync();
        await Expect(page.Locator("#palette")).ToBeVisibleAsync();
        Assert.Empty(window.Complaints);
    }

    /// <summary>Enter pressed before the answer to the last letters has come waits for it, and what was found before the palette was closed is gone.</summary>
    [Fact]
    public async Task Enter_follows_only_what_was_found_for_the_text_that_stands_there()
    {
        await using var window = await OpenAsync("Stale");
        var page = window.Page;
        var address = page.Url;
        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("two-factor");
        await Expect(page.Locator("#palette-results a").First).ToContainTextAsync("Turn on two-factor authentication");
        await Expect(page.Locator("#palette").GetByRole(AriaRole.Status)).ToHaveTextAsync(new Regex("^[0-9]+ results?$", RegexOptions.None, TimeSpan.FromSeconds(1)));

        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Control+k");
        await Expect(page.Locator("#palette")).ToContainTextAsync("Type a part of a name, a step or a whole SID.");
        await Expect(page.Locator("#palette-results a")).ToHaveCountAsync(0);
        await Expect(page).ToHaveURLAsync(address);

        await page.Keyboard.TypeAsync("nothing like this");
        await Expect(page.Locator("#palette").GetByRole(AriaRole.Status)).ToHaveTextAsync("Nothing matches.");
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync("two-factor");
        await Expect(page.Locator("#palette-results a").First).ToContainTextAsync("Turn on two-factor authentication");
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync("Forecast");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/forecast$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await window.ReadyAsync();

        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("Notices");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/notices$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.Empty(window.Complaints);
    }

    /// <summary>Why something was found stands nowhere else: it wraps.</summary>
    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task A_result_can_be_read_to_its_end(int width)
    {
        await using var window = await OpenAsync($"Long results {width}");
        await window.Page.SetViewportSizeAsync(width, 800);
        await window.Page.GotoAsync($"/search?in={new Uri(window.Page.Url).Segments[^1]}&q=campaign");
        var hints = window.Page.Locator(".search__link small");
        await Expect(hints.First).ToBeVisibleAsync();
        await hints.First.EvaluateAsync("hint => { hint.textContent = 'What Twilio shows for this one, with a value that is long enough to need a second line in any window. '.repeat(3); }");

        Assert.Empty(await hints.EvaluateAllAsync<string[]>("hints => hints.filter(hint => hint.scrollWidth > hint.clientWidth + 1 || getComputedStyle(hint).textOverflow === 'ellipsis').map(hint => hint.textContent)"));
        Assert.Empty(await window.CutOffAsync());
    }

    [Fact]
    public async Task Letters_go_places_walk_rows_and_show_the_sheet()
    {
        await using var window = await OpenAsync("Letters");
        var page = window.Page;
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("2");
        await Expect(page).ToHaveURLAsync(new Regex("/m/numbers$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await window.ReadyAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await Expect(page.Locator("[data-row]").Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("k");
        await Expect(page.Locator("[data-row]").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("?");
        await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Keyboard shortcuts" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("[data-row]").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("l");
        await Expect(page).ToHaveURLAsync(new Regex("/onboardings$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task Switched_off_in_the_account_letters_do_nothing()
    {
        await using var window = await OpenAsync("Off");
        var page = window.Page;
        var address = page.Url;
        await SetKeysAsync(page, "Off");

        await page.GotoAsync(address);
        await window.ReadyAsync();
        await Expect(page.Locator("[data-behavior~='hotkeys']")).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("?");
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("2");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("Control+k");
        await Expect(page.Locator("#palette")).ToBeVisibleAsync();
        await Expect(page.Locator("#key-list.keys")).ToBeHiddenAsync();
        await Expect(page).ToHaveURLAsync(address);

        await SetKeysAsync(page, "On");
        await window.ReadyAsync();
        await page.Keyboard.PressAsync("?");
        await Expect(page.Locator("#key-list.keys")).ToBeVisibleAsync();
        Assert.Empty(window.Complaints);
    }

    private static async Task SetKeysAsync(IPage page, string to)
    {
        await page.GotoAsync("/account");
        await page.GetByRole(AriaRole.Radio, new() { Name = to, Exact = true }).CheckAsync();
        await page.SendByAsync("Save");
    }

    private async Task<BrowserWindow> OpenAsync(string name)
    {
        var key = await tracker.Launch.StartAsync(name);
        var window = await browser.OpenAsync(tracker.Host.BaseAddress);
        await window.SignInAsync();
        await window.Page.GotoAsync($"/onboardings/{key}");
        await window.ReadyAsync();
        return window;
    }
}
