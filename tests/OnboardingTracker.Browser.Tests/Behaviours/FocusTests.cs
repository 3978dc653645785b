using Microsoft.Playwright;
using OnboardingTracker.Testing.Screens;
using static Microsoft.Playwright.Assertions;

namespace OnboardingTracker.Browser.Tests.Behaviours;

/// <summary>Wherever a row goes when its step is marked done, the focus goes with it.</summary>
public sealed class FocusTests(Browser browser, ConnectedTracker tracker) : IClassFixture<ConnectedTracker>
{
    /// <summary>Rows one after another: each takes the one before from where it was marked to the group of what is done.</summary>
    private const int Rows = 5;

    [Theory]
    [InlineData("account")]
    [InlineData("numbers")]
    public async Task Five_rows_marked_one_after_another_by_the_keyboard_keep_the_focus(string milestone)
    {
        await using var window = await OpenAsync(milestone);
        foreach (var step in (await MarkableAsync(window)).Take(Rows))
        {
            await window.Row(step).GetByRole(AriaRole.Link).FocusAsync();
            await window.Page.Keyboard.PressAsync("Tab");
            await Expect(Button(window, step, "Mark done")).ToBeFocusedAsync();
            await window.Page.Keyboard.PressAsync("Enter");

            await Expect(Button(window, step, "Undo")).ToBeFocusedAsync();
        }

        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task Rows_marked_and_taken_back_by_the_mouse_keep_the_focus()
    {
        await using var window = await OpenAsync("numbers");
        foreach (var step in (await MarkableAsync(window)).Take(Rows))
        {
            await Button(window, step, "Mark done").ClickAsync();
            await Expect(Button(window, step, "Undo")).ToBeFocusedAsync();
        }

        foreach (var step in await UndoableAsync(window))
        {
            await Button(window, step, "Undo").ClickAsync();
            await Expect(Button(window, step, "Mark done")).ToBeFocusedAsync();
        }

        Assert.Empty(window.Complaints);
    }

    /// <summary>Neither the bar with the button below nor the bar above lies over what has the focus (WCAG 2.4.11), in whatever direction one comes.</summary>
    [Theory]
    [InlineData(1280, 720)]
    [InlineData(375, 600)]
    public async Task Nothing_that_has_the_focus_is_behind_a_bar_that_stays(int width, int height)
    {
        var key = await tracker.Launch.MakeAsync($"Covered {width}");
        await using var window = await browser.OpenAsync(tracker.Host.BaseAddress);
        await window.SignInAsync();
        await window.Page.SetViewportSizeAsync(width, height);
        await window.Page.GotoAsync($"/onboardings/{key}/settings");
        await window.ReadyAsync();

        var covered = new List<string>();
        var seen = 0;
        foreach (var way in new[] { "Tab", "Shift+Tab" })
        {
            await window.Page.Locator(way == "Tab" ? "#main" : ".danger a").FocusAsync();
            for (var stops = 0; stops < 120; stops++)
            {
                await window.Page.Keyboard.PressAsync(way);
                var found = await window.Page.EvaluateAsync<string?>("""
                    () => {
                      const at = document.activeElement;
                      if (!at.closest("main") || at.id === "main") return null;
                      const box = at.getBoundingClientRect();
                      const bars = [...document.querySelectorAll(".shell__top, .form--long > .form__actions")].filter(bar => !bar.contains(at)).map(bar => bar.getBoundingClientRect());
                      // Of a field of several lines the browser shows the line with the caret; the rest may be below.
                      const seen = bar => box.height - Math.max(0, Math.min(box.bottom, bar.bottom) - Math.max(box.top, bar.top));
                      return bars.some(bar => seen(bar) < Math.min(box.height, 44) && box.left < bar.right && box.right > bar.left) ? `${at.name || at.textContent} at ${box.top} to ${box.bottom}` : "";
                    }
                    """);
                if (found is null)
                {
                    break;
                }

                seen++;
                if (found.Length > 0)
                {
                    covered.Add($"{way}: {found}");
                }
            }
        }

        Assert.True(seen > 30, $"Only {seen} stops were reached.");
        Assert.Empty(covered);
    }

    /// <summary>As large as a finger wants it, and the row no taller than its words and the room around them.</summary>
    [Theory]
    [InlineData(1280)]
    [InlineData(375)]
    public async Task The_button_of_a_row_is_44_pixels_high_and_makes_no_row_taller(int width)
    {
        await using var window = await OpenAsync("account");
        await window.Page.SetViewportSizeAsync(width, 800);
        var heights = await window.Page.Locator(".step-row__act button").EvaluateAllAsync<double[]>("buttons => buttons.filter(button => button.checkVisibility()).map(button => button.getBoundingClientRect().height)");
        Assert.NotEmpty(heights);
        Assert.All(heights, height => Assert.InRange(height, 44, 46));
        if (width > 1000)
        {
            // 24 px of the name with 12 px above and below, and the line under it, is the least a row has.
            var grown = await window.Page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll(".step-row__in:has(.step-row__act)")].filter(row => row.checkVisibility()).filter(row => {
                  const before = row.offsetHeight, act = row.querySelector(".step-row__act");
                  act.style.display = "none";
                  const without = row.offsetHeight;
                  act.style.display = "";
                  return before > without;
                }).map(row => row.textContent)
                """);
            Assert.Empty(grown);
        }
    }

    private static Task<string[]> MarkableAsync(BrowserWindow window) => StepsAsync(window, "Mark done");

    private static Task<string[]> UndoableAsync(BrowserWindow window) => StepsAsync(window, "Undo");

    private static async Task<string[]> StepsAsync(BrowserWindow window, string button)
    {
        var steps = await window.Page.EvaluateAsync<string[]>(
            "word => [...document.querySelectorAll('.step-row')].filter(row => row.querySelector('.step-row__act button')?.textContent.trim() === word && row.checkVisibility()).map(row => row.dataset.step)",
            button);
        Assert.True(steps.Length >= Rows, $"Only {steps.Length} rows have the button {button}.");
        return steps;
    }

    private static ILocator Button(BrowserWindow window, string step, string name) =>
        window.Row(step).GetByRole(AriaRole.Button, new() { Name = name });

    private async Task<BrowserWindow> OpenAsync(string milestone)
    {
        var key = await tracker.Launch.StartAsync($"Focus {milestone}");
        var window = await browser.OpenAsync(tracker.Host.BaseAddress);
        await window.SignInAsync();
        await window.Page.GotoAsync($"/onboardings/{key}/m/{milestone}");
        await window.ReadyAsync();
        return window;
    }
}
