using System.Globalization;
using Microsoft.Playwright;
using OnboardingTracker.Simulator;
using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Testing.Screens;

/// <summary>Money that was spent: an account with subaccounts whose cost is divided, one month of it closed, and one that Twilio does not answer for.</summary>
internal static class CostStage
{
    private const string Key = "/onboardings/customers-of-harbor";

    public static async Task<Stage> SetAsync(Chromium chromium)
    {
        var twilio = await SimulatorHost.StartAsync(new SimulatorOptions { Scenario = "half-done" }, CancellationToken.None);
        var host = await TrackerHost.StartAsync([new("Twilio:BaseUrl", twilio.BaseUrlTemplate)]);
        await host.CreateOwnerAsync();
        using var launch = await ConnectedLaunch.OnAsync(host, twilio.Address);
        await launch.ConnectAsync(await launch.MakeAsync("Customers of Harbor"), HealthyLaunch.AuthToken);
        await launch.CheckAsync("customers-of-harbor");
        await launch.MakeAsync("Nothing spent yet");
        await using (var window = await chromium.OpenAsync(host.BaseAddress))
        {
            await window.SignInAsync();
            await window.Page.GotoAsync($"{Key}/billing/split?month={Month(host, 1)}");
            await window.Page.LeadOnAsync(() => window.Page.GetByText("without a unit").ClickAsync());
            foreach (var name in (string[])[SampleOnboardings.LongName, "مبيعات الشرق الأوسط", "東京の営業部"])
            {
                await window.Page.GotoAsync($"{Key}/billing/split/unit");
                await window.Page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
                await window.Page.SendByAsync("Save");
            }

            await window.Page.GotoAsync($"{Key}/billing/split?month={Month(host, 2)}");
            await window.Page.SendByAsync("Close the month");
        }

        return new Stage(host, [.. Screens(Month(host, 1), Month(host, 2))], twilio);
    }

    private static IEnumerable<Screen> Screens(string month, string closed) =>
    [
        new("cost-split", "empty", "/onboardings/nothing-spent-yet/billing/split"),
        new("cost-split", "failed", $"/onboardings/nothing-spent-yet/billing/split?month={month}"),
        new("cost-split", "typical", $"{Key}/billing/split?month={month}"),
        new("cost-split", "lines", $"{Key}/billing/split?month={month}") { Act = page => page.GetByText("by category").ClickAsync() },
        new("cost-split", "closed", $"{Key}/billing/split?month={closed}"),
        new("cost-split", "reopen-failed", $"{Key}/billing/split?month={closed}") { Act = ReopenAsync, Status = 422 },
        new("split-unit", "new", $"{Key}/billing/split/unit"),
        new("split-unit", "typical", $"{Key}/billing/split/unit?unit=Staging"),
        new("split-unit", "failed", $"{Key}/billing/split/unit") { Act = page => page.SendByAsync("Save"), Status = 422 },
        new("statement", "typical", $"{Key}/billing/split/{month}/statement"),
        new("statement", "closed", $"{Key}/billing/split/{closed}/statement?unit=Staging"),
        new("statement", "paper", $"{Key}/billing/split/{closed}/statement") { IsPaper = true },
    ];

    private static async Task ReopenAsync(IPage page)
    {
        await page.GetByText("Reopen the month").ClickAsync();
        await page.SendByAsync("Reopen");
    }

    private static string Month(TrackerHost host, int back) => host.Clock.GetUtcNow().AddMonths(-back).ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
