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

    /// <summary>The exact time stays in a window of 320 px, and in a wide one where its time stands at the edge, with the longest of zones.</summary>
    [Theory]
    [InlineData(320)]
    [InlineData(1024)]
    public async Task The_exact_time_does_not_leave_the_window(int width)
    {
        var key = await tracker.Launch.StartAsync($"Exact at {width}");
        await using var window = await browser.OpenAsync(tracker.Host.BaseAddress);
        await window.SignInAsync();
        await window.Page.SetViewportSizeAsync(width, 800);
        var seen = 0;
        foreach (var address in new[] { $"/onboardings/{key}", $"/onboardings/{key}/steps/receive-replies", $"/onboardings/{key}/connection", "/notices" })
        {
            await window.Page.GotoAsync(address);
            await window.ReadyAsync();
            await window.Page.Keyboard.PressAsync("Tab");
            var outside = await window.Page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll(".moment")].filter(time => time.checkVisibility()).map(time => {
                  time.title = "23 Nov 2026, 10:42 America/Argentina/ComodRivadavia";
                  time.focus();
                  const style = getComputedStyle(time, "::after");
                  const home = getComputedStyle(time).position === "static" ? time.offsetParent ?? document.documentElement : time;
                  const start = home === document.body ? 0 : home.getBoundingClientRect().left + home.clientLeft;
                  const left = start + parseFloat(style.left), right = left + parseFloat(style.width);
                  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
                  const shows = style.content.includes("ComodRivadavia");
                  return shows && left >= 0 && right <= innerWidth && wide <= 0 && parseFloat(style.width) > 100 ? "" : `${time.parentElement.className} "${time.parentElement.textContent.trim()}": ${style.content} from ${left} to ${right}, page wider by ${wide}`;
                })
                """);
            seen += outside.Length;
            Assert.DoesNotContain(outside, text => text.Length > 0);
        }

        Assert.True(seen >= 3, $"Only {seen} times were looked at.");
    }

    private static Task<string> SaysAsync(ILocator time) => time.EvaluateAsync<string>("time => getComputedStyle(time, '::after').content");
}
