using Microsoft.Playwright;
using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Testing.Screens;

/// <summary>An installation that offers no practice, as most have it after the first day, and a person who wants no keys and signs out.</summary>
internal static class PlainStage
{
    public static async Task<Stage> SetAsync()
    {
        var host = await TrackerHost.StartAsync(new KeyValuePair<string, string>("Practice:Enabled", "false"));
        await host.CreateOwnerAsync();
        return new Stage(host,
        [
            new("sign-in", "signed-out", "/signin") { SignedOut = true, Act = SignInAndOutAsync },
            new("onboardings", "without-practice", "/onboardings"),
            new("keys", "off", "/account") { Act = SwitchKeysOffAsync },
        ]);
    }

    private static async Task SignInAndOutAsync(IPage page)
    {
        await page.GetByLabel("E-mail address").FillAsync(TrackerHost.OwnerEmail);
        await page.GetByLabel("Password").FillAsync(TrackerHost.OwnerPassword);
        await page.LeadOnAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync());
        await OpenMenuAsync(page);
        await page.LeadOnAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync());
    }

    private static async Task SwitchKeysOffAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Radio, new() { Name = "Off", Exact = true }).CheckAsync();
        await page.SendByAsync("Save");
        await OpenMenuAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Keyboard shortcuts" }).ClickAsync();
    }

    private static Task OpenMenuAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Your account" }).ClickAsync();
}
