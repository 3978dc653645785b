using Microsoft.Playwright;
using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Testing.Screens;

/// <summary>The practice onboarding after its check: every screen of an onboarding as it usually looks.</summary>
internal static class PracticeStage
{
    public const string Key = "/onboardings/practice-northwind";

    public static async Task<Stage> SetAsync(Chromium chromium)
    {
        var host = await TrackerHost.StartAsync(Stage.PracticeOn);
        await host.CreateOwnerAsync();
        await using (var window = await chromium.OpenAsync(host.BaseAddress))
        {
            await window.SignInAsync();
            await window.PractiseAsync();
        }

        return new Stage(host, [.. Onboarding(), .. Steps(), .. CloserLooks(host), .. Money(host), .. OnTop()]);
    }

    private static IEnumerable<Screen> Onboarding() =>
    [
        new("onboardings", "typical", "/onboardings"),
        new("overview", "typical", Key),
        .. new[] { "account", "numbers", "architecture", "compliance", "delivery" }.Select(milestone => new Screen($"milestone-{milestone}", "typical", $"{Key}/m/{milestone}")),
        new("connection", "typical", $"{Key}/connection"),
        new("activity", "typical", $"{Key}/activity"),
        new("report", "typical", $"{Key}/report"),
        new("forecast", "typical", $"{Key}/forecast"),
        new("settings", "typical", $"{Key}/settings"),
        new("settings", "failed", $"{Key}/settings") { Act = SendWithoutNameAsync, Status = 422 },
        new("delete", "typical", $"{Key}/settings/delete"),
        new("delete", "failed", $"{Key}/settings/delete") { Act = page => page.SendByAsync("Delete onboarding"), Status = 422 },
        new("search", "typical", "/search?q=number&in=practice-northwind"),
    ];

    private static IEnumerable<Screen> Steps() =>
    [
        new("step", "to-fix", $"{Key}/steps/allow-the-planned-countries"),
        new("step", "verified", $"{Key}/steps/create-api-keys"),
        new("step", "waiting", $"{Key}/steps/approve-the-campaign"),
        new("step", "blocked", $"{Key}/steps/create-planned-subaccounts"),
        new("step", "person", $"{Key}/steps/turn-on-two-factor"),
        new("confirmation", "typical", $"{Key}/steps/turn-on-two-factor/confirmation"),
        new("confirmation", "failed", $"{Key}/steps/turn-on-two-factor/confirmation") { Act = SendWrongLinkAsync, Status = 422 },
        new("not-needed", "typical", $"{Key}/steps/turn-on-two-factor/not-needed"),
        new("not-needed", "failed", $"{Key}/steps/turn-on-two-factor/not-needed") { Act = page => page.SendByAsync("Mark not needed"), Status = 422 },
        new("evidence", "typical", $"{Key}/steps/turn-on-two-factor/evidence"),
        new("evidence", "failed", $"{Key}/steps/turn-on-two-factor/evidence") { Act = page => page.SendByAsync("Add evidence"), Status = 422 },
    ];

    private static IEnumerable<Screen> CloserLooks(TrackerHost host) =>
    [
        new("closer", "not-asked", $"{Key}/steps/approve-the-brand/closer"),
        new("closer", "typical", $"{Key}/steps/approve-the-brand/closer") { Act = page => page.LookCloserAsync(host) },
    ];

    private static IEnumerable<Screen> Money(TrackerHost host) =>
    [
        new("usage-of-month", "not-asked", $"{Key}/billing/usage"),
        new("usage-of-month", "failed", $"{Key}/billing/usage?month=soon&segments=many"),
        new("usage-of-month", "typical", $"{Key}/billing/usage") { Act = page => page.ReadMoneyAsync(host, "Read the charges of") },
        new("money-leaks", "not-asked", $"{Key}/billing/leaks"),
        new("money-leaks", "typical", $"{Key}/billing/leaks") { Act = page => page.ReadMoneyAsync(host, "Look for leaks in") },
        new("cost-forecast", "live", $"{Key}/billing/forecast") { Act = page => page.ReadMoneyAsync(host, "Read the prices of numbers") },
    ];

    private static IEnumerable<Screen> OnTop() =>
    [
        new("palette", "empty", Key) { Act = page => page.Keyboard.PressAsync("Control+k") },
        new("palette", "typical", Key) { Act = SearchAsync },
        new("keys", "typical", Key) { Act = page => page.Keyboard.PressAsync("?") },
        new("account-menu", "typical", Key) { Act = page => page.GetByRole(AriaRole.Button, new() { Name = "Your account" }).ClickAsync() },
        new("side-menu", "typical", Key) { Act = page => page.GetByRole(AriaRole.Button, new() { Name = "Menu" }).ClickAsync(), UpTo = 375 },
    ];

    private static async Task SearchAsync(IPage page)
    {
        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("number");
        await page.Locator("#palette-results .search__list a").First.WaitForAsync();
    }

    private static async Task SendWithoutNameAsync(IPage page)
    {
        await page.GetByLabel("Name of this onboarding").FillAsync("");
        await page.SendByAsync("Save");
    }

    private static async Task SendWrongLinkAsync(IPage page)
    {
        await page.GetByLabel("Link (optional)").FillAsync("not a link");
        await page.SendByAsync("Mark done");
    }
}
