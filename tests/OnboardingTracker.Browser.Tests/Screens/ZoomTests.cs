using OnboardingTracker.Testing.Screens;

namespace OnboardingTracker.Browser.Tests.Screens;

/// <summary>At 400 % zoom a window of 1280 by 1024 shows 320 by 256 CSS px: nothing is cut off and nothing scrolls sideways.</summary>
public sealed class ZoomTests(Browser browser, Scenery scenery)
{
    public static TheoryData<int> Stages => Scenery.All;

    [Theory]
    [MemberData(nameof(Stages))]
    public async Task No_screen_is_cut_off_or_scrolls_sideways_at_400_percent(int number)
    {
        var stage = await scenery.SetAsync(number, browser.Chromium);

        await stage.ShowAsync(browser.Chromium, LookAsync);
    }

    private static async Task LookAsync(Screen screen, BrowserWindow window)
    {
        await window.Page.SetViewportSizeAsync(320, 256);
        if (await window.CutOffAsync() is [_, ..] found)
        {
            throw new InvalidOperationException(string.Join("; ", found));
        }
    }
}
