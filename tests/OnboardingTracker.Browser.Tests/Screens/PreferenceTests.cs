using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace OnboardingTracker.Browser.Tests.Screens;

/// <summary>What somebody set in their system is followed: forced colours, less motion.</summary>
public sealed class PreferenceTests(Browser browser, Scenery scenery)
{
    private const int Practice = 2;

    [Fact]
    public async Task Forced_colours_keep_the_edge_of_statuses_buttons_and_fields()
    {
        var stage = await scenery.SetAsync(Practice, browser.Chromium);
        await using var window = await browser.OpenAsync(stage.Host.BaseAddress);
        await window.SignInAsync();
        await window.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });

        await window.Page.GotoAsync("/onboardings/practice-northwind/m/numbers");
        foreach (var part in new[] { ".status[data-pill]", ".step-row .button" })
        {
            await Expect(window.Page.Locator(part).First).ToHaveCSSAsync("border-top-style", "solid");
        }

        await Expect(window.Page.Locator(".status[data-pill] .icon").First).ToBeVisibleAsync();
        await window.Page.GotoAsync("/account");
        await Expect(window.Page.Locator(".input").First).ToHaveCSSAsync("border-top-style", "solid");
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task Less_motion_moves_nothing()
    {
        var stage = await scenery.SetAsync(Practice, browser.Chromium);
        await using var window = await browser.OpenAsync(stage.Host.BaseAddress);
        await window.SignInAsync();
        await window.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await window.Page.GotoAsync("/onboardings/practice-northwind");

        var longest = await window.Page.EvaluateAsync<double>("""
            () => Math.max(...[...document.querySelectorAll("*")].flatMap(element => {
              const style = getComputedStyle(element);
              return [style.transitionDuration, style.animationDuration].flatMap(text => text.split(",").map(parseFloat));
            }))
            """);

        Assert.True(longest < 0.001, $"Something moves for {longest} s.");
    }
}
