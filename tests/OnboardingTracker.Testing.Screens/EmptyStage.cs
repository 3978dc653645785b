using Microsoft.Playwright;
using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Testing.Screens;

/// <summary>The owner is there and nothing else: first use, the questions of a new onboarding, help, account, pages of errors.</summary>
internal static class EmptyStage
{
    public static async Task<Stage> SetAsync()
    {
        var host = await TrackerHost.StartAsync(Stage.PracticeOn);
        await host.CreateOwnerAsync();
        return new Stage(host,
        [
            new("onboardings", "empty", "/onboardings"),
            new("new", "empty", "/onboardings/new"),
            new("new", "failed", "/onboardings/new") { Act = page => page.SendByAsync("Continue"), Status = 422 },
            new("new-traffic", "empty", "/onboardings/new") { Act = page => AnswerAsync(page, pages: 1) },
            new("new-traffic", "failed", "/onboardings/new") { Act = SendWrongTrafficAsync, Status = 422 },
            new("new-senders", "empty", "/onboardings/new") { Act = page => AnswerAsync(page, pages: 2) },
            new("new-check", "typical", "/onboardings/new") { Act = page => AnswerAsync(page, pages: 3) },
            new("account", "typical", "/account"),
            new("account", "failed", "/account") { Act = SendWrongZoneAsync, Status = 422 },
            new("help", "typical", "/help"),
            new("help-topic", "typical", "/help/step"),
            new("search", "empty", "/search"),
            new("search", "no-result", "/search?q=zzzz"),
            new("error-404", "typical", "/onboardings/nowhere") { Status = 404 },
            new("error-403", "typical", "/error/403") { Status = 403 },
            new("error-500", "typical", "/error/500") { Status = 500 },
        ]);
    }

    private static async Task AnswerAsync(IPage page, int pages)
    {
        await page.GetByLabel("Name of this onboarding").FillAsync("US launch");
        await page.GetByLabel("Small team").CheckAsync();
        for (var sent = 0; sent < pages; sent++)
        {
            await page.SendByAsync("Continue");
        }
    }

    private static async Task SendWrongTrafficAsync(IPage page)
    {
        await AnswerAsync(page, pages: 1);
        await page.GetByLabel("Busiest day").FillAsync("a lot");
        await page.GetByLabel("Other countries").FillAsync("Atlantis");
        await page.SendByAsync("Continue");
    }

    private static async Task SendWrongZoneAsync(IPage page)
    {
        await page.GetByLabel("Time zone").FillAsync("Europe/Atlantis");
        await page.SendByAsync("Save");
    }
}
