using Microsoft.Playwright;
using OnboardingTracker.Testing.Screens;

[assembly: AssemblyFixture(typeof(OnboardingTracker.Browser.Tests.Browser))]

namespace OnboardingTracker.Browser.Tests;

/// <summary>One browser for all journeys; each journey has windows of its own.</summary>
public sealed class Browser : IAsyncLifetime
{
    private Chromium? chromium;

    public Chromium Chromium => chromium ?? throw new InvalidOperationException("The browser was not started.");

    public async ValueTask InitializeAsync() => chromium = await Chromium.StartAsync();

    public Task<BrowserWindow> OpenAsync(Uri address, bool withScripts = true, int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light) =>
        Chromium.OpenAsync(address, withScripts, width, height, scheme);

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null)
        {
            await chromium.DisposeAsync();
        }
    }
}
