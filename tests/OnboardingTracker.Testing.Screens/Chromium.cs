using Microsoft.Playwright;

namespace OnboardingTracker.Testing.Screens;

/// <summary>The distribution's Chromium, started once for many windows. Nothing is downloaded.</summary>
public sealed class Chromium : IAsyncDisposable
{
    /// <summary>The one without a window of its own first: the others open the pages of their own surface with every new window.</summary>
    private static readonly string[] Places = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    // As root there is no sandbox; the rest keeps the browser from asking the internet for anything.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>In milliseconds: how long a slow machine is waited for, whether it is asked to act or expected to show something.</summary>
    private const float Patience = 30_000;

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private Chromium(IPlaywright playwright, IBrowser browser) => (this.playwright, this.browser) = (playwright, browser);

    public static async Task<Chromium> StartAsync()
    {
        var path = Array.Find(Places, File.Exists)
            ?? throw new InvalidOperationException("Chromium is missing. Install it with: apt-get install chromium");
        var started = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Patience);
        return new Chromium(started, await started.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = Arguments }));
    }

    /// <summary>A fresh window at that address, as a person with or without scripts has it.</summary>
    public async Task<BrowserWindow> OpenAsync(
        Uri address, bool withScripts = true, int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address.ToString(),
            JavaScriptEnabled = withScripts,
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
        });
        context.SetDefaultTimeout(Patience);
        return new BrowserWindow(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await browser.CloseAsync();
        playwright.Dispose();
    }
}
