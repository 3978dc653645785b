using Microsoft.Playwright;
using OnboardingTracker.Testing.Screens;

namespace OnboardingTracker.Screenshots;

/// <summary>Takes the pictures of one open screen: every width in both themes, whole pages; or the one of the README.</summary>
internal sealed class Album(string folder, IReadOnlyDictionary<string, string>? readme)
{
    private static readonly int[] Widths = [375, 768, 1280, 1600];
    private static readonly (ColorScheme Scheme, string Word)[] Themes = [(ColorScheme.Light, "light"), (ColorScheme.Dark, "dark")];

    public int Taken { get; private set; }

    public List<string> Complaints { get; } = [];

    public async Task TakeAsync(Screen screen, BrowserWindow window)
    {
        if (readme is not null)
        {
            await SaveAsync(window.Page, $"{readme[screen.ToString()]}.png", isWhole: false);
            return;
        }

        foreach (var width in Widths.Where(width => width <= screen.UpTo))
        {
            await window.Page.SetViewportSizeAsync(width, 900);
            foreach (var (scheme, word) in Themes)
            {
                await window.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                await SaveAsync(window.Page, $"{screen}-{width}-{word}.png", isWhole: true);
            }

            // A printer makes it fit; a window does not.
            foreach (var cutOff in screen.IsPaper ? [] : await window.CutOffAsync())
            {
                Complaints.Add($"{screen} at {width} px: {cutOff}");
            }
        }

        Complaints.AddRange(screen.ComplaintsOf(window).Select(complaint => $"{screen}: {complaint}"));
        await window.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }

    private async Task SaveAsync(IPage page, string file, bool isWhole)
    {
        // Type that is loaded and two frames drawn: a picture taken sooner may miss what the new size shows.
        await page.EvaluateAsync("() => document.fonts.ready.then(() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn))))");

        // What lies over the window, a dialog or a menu, covers a window and no more; what sticks to its edge would cover the middle of a whole page.
        var isCovered = await page.EvaluateAsync<bool>("() => document.querySelector('dialog[open], :popover-open') !== null");
        await page.EvaluateAsync("isWhole => document.querySelectorAll('.form--long > .form__actions').forEach(bar => { bar.style.position = isWhole ? 'static' : ''; })", isWhole);
        await page.ScreenshotAsync(new()
        {
            Path = Path.Combine(folder, file),
            FullPage = isWhole && !isCovered,
            Animations = ScreenshotAnimations.Disabled,
        });
        Taken++;
    }
}
