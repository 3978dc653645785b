using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace OnboardingTracker.Browser.Tests.Behaviours;

/// <summary>The behaviour `time`: a page that stays open does not go on saying "just now".</summary>
public sealed class TimeTests(Browser browser, ConnectedTracker tracker) : IClassFixture<ConnectedTracker>
{
    [Fact]
    public async Task Relative_times_age_by_themselves_while_the_page_is_open()
    {
        var key = await tracker.Launch.StartAsync("Ageing");
        await using var window = await browser.OpenAsync(tracker.Host.BaseAddress);
        await window.SignInAsync();
        await window.Page.Clock.InstallAsync(new() { TimeDate = tracker.Host.Clock.GetUtcNow().UtcDateTime });
        await window.Page.GotoAsync($"/onboardings/{key}");
        await window.ReadyAsync();
        var time = window.Page.GetByTestId("checked").Locator(".moment");
        var exact = await time.GetAttributeAsync("title");
        await Expect(time).ToHaveTextAsync("just now");

        await window.Page.Clock.FastForwardAsync("12:30");
        await Expect(time).ToHaveTextAsync("12 min ago");
        await window.Page.Clock.FastForwardAsync("01:00:00");
        await Expect(time).ToHaveTextAsync("1 h ago");
        await window.Page.Clock.FastForwardAsync("24:00:00");
        await Expect(time).ToHaveTextAsync("1 day ago");
        await window.Page.Clock.FastForwardAsync("48:00:00");
        await Expect(time).ToHaveTextAsync("3 days ago");

        await Expect(time).ToHaveAttributeAsync("title", exact!);
        Assert.Empty(window.Complaints);
    }

    /// <summary>Who uses no mouse sees the exact time and its zone too.</summary>
    [Fact]
    public async Task The_exact_time_is_shown_on_focus()
    {
        var key = await tracker.Launch.StartAsync("Exact");
        await using var window = await browser.OpenAsync(tracker.Host.BaseAddress);
        await window.SignInAsync();
        await window.Page.GotoAsync($"/onboardings/{key}");
        await window.ReadyAsync();
        var time = window.Page.GetByTestId("checked").Locator(".moment");
        Assert.Equal("none", await SaysAsync(time));

        // A focus by the keyboard, not by a script: only that has a ring and a bubble.
        await window.Page.Keyboard.PressAsync("Tab");
        for (var stops = 0; stops < 100 && !await time.EvaluateAsync<bool>("time => time === document.activeElement"); stops++)
        {
            await window.Page.Keyboard.PressAsync("Tab");
        }

        Assert.Equal($"\"{await time.GetAttributeAsync("title")}\"", await SaysAsync(time));
        Assert.EndsWith(" UTC", await time.GetAttributeAsync("title"), StringComparison.Ordinal);
    }

    private static Task<string> SaysAsync(ILocator time) => time.EvaluateAsync<string>("time => getComputedStyle(time, '::after').content");
}
