using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using OnboardingTracker.Testing.Screens;

namespace OnboardingTracker.Browser.Tests.Screens;

/// <summary>
/// Every screen in every state: axe finds nothing, narrow and wide, light and dark; at 400 % zoom, where a window of 1280 by 1024 shows 320 by 256 CSS
/// px, nothing is cut off or scrolls sideways. One walk asks for all of it, because opening a screen costs more than looking at it.
/// </summary>
public sealed class EveryScreenTests(Browser browser, Scenery scenery)
{
    /// <summary>A theme changes nothing but colours, so the second one asks for those alone.</summary>
    private static readonly AxeRunOptions OnlyColours = new() { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast"] } };

    public static TheoryData<int> Stages => Scenery.All;

    [Theory]
    [MemberData(nameof(Stages))]
    public async Task No_screen_has_a_violation_in_either_theme_or_is_cut_off_at_400_percent(int number)
    {
        var stage = await scenery.SetAsync(number, browser.Chromium);

        await stage.ShowAsync(browser.Chromium, LookAsync);
    }

    private static async Task LookAsync(Screen screen, BrowserWindow window)
    {
        foreach (var width in new[] { 1280, 375 }.Where(width => width <= screen.UpTo))
        {
            await window.Page.SetViewportSizeAsync(width, 900);
            await window.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });
            Complain(await window.Page.RunAxe(), $"light at {width} px");
            await window.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            Complain(await window.Page.RunAxe(OnlyColours), $"dark at {width} px");
        }

        await window.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await window.Page.SetViewportSizeAsync(320, 256);
        if (await window.CutOffAsync() is [_, ..] found)
        {
            throw new InvalidOperationException($"at 400 %: {string.Join("; ", found)}");
        }
    }

    private static void Complain(AxeResult result, string how)
    {
        if (result.Violations is [_, ..])
        {
            throw new InvalidOperationException($"{how}: {string.Join("; ", result.Violations.Select(violation => $"{violation.Id} {violation.Nodes[0].Html} {violation.Nodes[0].Any.FirstOrDefault()?.Message}"))}");
        }
    }
}
