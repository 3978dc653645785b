using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace OnboardingTracker.Browser.Tests.Behaviours;

/// <summary>The behaviour `busy`: who presses twice sends once, and the button shows that it works.</summary>
public sealed class BusyTests(Browser browser, ConnectedTracker tracker) : IClassFixture<ConnectedTracker>
{
    [Theory]
    [InlineData("/m/account", "[data-step=turn-on-two-factor] .step-row__act button", "**/confirmation", "[data-step=turn-on-two-factor] [data-status=Confirmed]")]
    [InlineData("/steps/turn-on-two-factor/evidence", "#evidence-form button[type=submit]", "**/evidence", ".error-summary")]
    public async Task Pressed_three_times_while_it_waits_it_is_sent_once(string screen, string button, string address, string result)
    {
        var key = await tracker.Launch.MakeAsync($"Busy {screen.Length}");
        await using var window = await browser.OpenAsync(tracker.Host.BaseAddress);
        await window.SignInAsync();
        await window.Page.GotoAsync($"/onboardings/{key}{screen}");
        await window.ReadyAsync();
        var sent = 0;
        var answer = new TaskCompletionSource();
        await window.Page.RouteAsync(address, async route =>
        {
            sent += route.Request.Method == "POST" ? 1 : 0;
            await answer.Task;
            await route.ContinueAsync();
        });

        // In one go, because a page on its way to another answers no second question.
        var busy = await window.Page.Locator(button).EvaluateAsync<string?>("""
            button => {
              button.click();
              const busy = button.getAttribute("aria-busy");
              button.click();
              button.form.requestSubmit();
              return busy;
            }
            """);
        Assert.Equal("true", busy);
        answer.SetResult();

        await Expect(window.Page.Locator(result)).ToBeVisibleAsync();
        await Expect(window.Page.Locator("[aria-busy]")).ToHaveCountAsync(0);
        Assert.Equal(1, sent);
    }

    [Fact]
    public async Task A_busy_button_can_be_told_from_another_where_nothing_may_move()
    {
        var key = await tracker.Launch.MakeAsync("Busy at rest");
        await using var window = await browser.OpenAsync(tracker.Host.BaseAddress);
        await window.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await window.SignInAsync();
        await window.Page.GotoAsync($"/onboardings/{key}/steps/turn-on-two-factor/evidence");
        await window.ReadyAsync();
        var button = window.Page.Locator("#evidence-form button[type=submit]");

        await Expect(button).ToHaveCSSAsync("opacity", "1");
        await button.EvaluateAsync("button => button.setAttribute('aria-busy', 'true')");
        await Expect(button).ToHaveCSSAsync("opacity", "0.75");
        await Expect(button).ToHaveCSSAsync("border-top-style", "dashed");
    }
}
