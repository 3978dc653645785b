using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using OnboardingTracker.Storage.People;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Web.Pages.Help;

namespace OnboardingTracker.Testing.Screens;

/// <summary>The owner is there and nothing else: first use, the questions of a new onboarding, help, account, pages of errors.</summary>
internal static class EmptyStage
{
    /// <summary>Somebody who signs in with codes too.</summary>
    private const string WithCodes = "codes@example.test";

    public static async Task<Stage> SetAsync()
    {
        var host = await TrackerHost.StartAsync(Stage.PracticeOn);
        await host.CreateOwnerAsync();
        await host.CreateOwnerAsync(WithCodes);
        await SwitchCodesOnAsync(host);
        return new Stage(host,
        [
            new("onboardings", "empty", "/onboardings"),
            new("new", "empty", "/onboardings/new"),
            new("new", "failed", "/onboardings/new") { Act = page => page.SendByAsync("Continue"), Status = 422 },
            new("new-traffic", "empty", "/onboardings/new") { Act = page => AnswerAsync(page, pages: 1), LeadsTo = "/onboardings/new/traffic" },
            new("new-traffic", "failed", "/onboardings/new") { Act = SendWrongTrafficAsync, LeadsTo = "/onboardings/new/traffic", Status = 422 },
            new("new-senders", "empty", "/onboardings/new") { Act = page => AnswerAsync(page, pages: 2), LeadsTo = "/onboardings/new/senders" },
            new("new-check", "typical", "/onboardings/new") { Act = page => AnswerAsync(page, pages: 3), LeadsTo = "/onboardings/new/check" },
            new("new-check", "full", "/onboardings/new") { Act = AnswerAllAsync, LeadsTo = "/onboardings/new/check" },
            new("new-check", "arabic", "/onboardings/new") { Act = page => AnswerAsync(page, pages: 3, "إطلاق رسائل التنبيه القصيرة للعملاء"), LeadsTo = "/onboardings/new/check", HasMarkupOfAnother = true },
            new("new-check", "japanese", "/onboardings/new") { Act = page => AnswerAsync(page, pages: 3, "日本のお客様への配送通知と予約確認"), LeadsTo = "/onboardings/new/check", HasMarkupOfAnother = true },
            new("new-check", "long-name", "/onboardings/new") { Act = page => AnswerAsync(page, pages: 3, new string('W', 200)), LeadsTo = "/onboardings/new/check", HasMarkupOfAnother = true },
            new("sign-in", "wrong", "/signin") { SignedOut = true, Act = page => SignInAsync(page, tries: 1), Status = 422 },
            new("sign-in", "locked", "/signin") { SignedOut = true, Act = page => SignInAsync(page, tries: 6), Status = 429, Noise = ["status of 422"] },
            new("notices", "empty", "/notices"),
            new("account", "typical", "/account"),
            new("code", "empty", "/signin") { SignedOut = true, Act = AskForCodeAsync, LeadsTo = "/signin/code" },
            new("code", "failed", "/signin") { SignedOut = true, Act = SendNoCodeAsync, LeadsTo = "/signin/code", Status = 422 },
            new("confirm", "typical", "/account/confirm"),
            new("confirm", "failed", "/account/confirm") { Act = page => page.SendByAsync("Confirm"), Status = 422 },
            new("password", "typical", "/account/password"),
            new("password", "failed", "/account/password") { Act = page => page.SendByAsync("Change it"), Status = 422 },
            new("passkeys", "empty", "/account/passkeys"),
            new("second-factor", "off", "/account/second-factor"),
            new("second-factor", "prepared", "/account/second-factor") { Act = page => page.SendByAsync("Set it up") },
            new("second-factor", "failed", "/account/second-factor") { Act = page => page.SendByAsync("Turn it on"), Status = 422 },
            new("sessions", "typical", "/account/sessions"),
            new("sign-in-policy", "typical", "/settings/sign-in"),
            new("account", "failed", "/account") { Act = SendWrongZoneAsync, Status = 422 },
            new("help", "typical", "/help"),
            .. HelpTopics.All.Select((topic, index) => new Screen($"help-{topic}", "typical", $"/help/{topic}") { HasMarkupOfAnother = index > 1 }),
            new("search", "empty", "/search"),
            new("search", "no-result", "/search?q=zzzz"),
            new("api-help", "typical", "/help/api"),
            new("expired-form", "typical", "/onboardings/new") { Act = SendTooLateAsync, Status = 400 },
            .. Errors(),
        ]);
    }

    private static IEnumerable<Screen> Errors() =>
    [
        new("error-404", "typical", "/onboardings/nowhere") { Status = 404 },
        new("error-500", "typical", "/error/500") { Status = 500 },
        .. new[] { 400, 403, 405, 413 }.Select(status => new Screen($"error-{status}", "typical", $"/error/{status}") { Status = status, HasMarkupOfAnother = true }),
    ];

    /// <summary>With an address that nobody has, which is told nothing else than a wrong password is, and which the owner's own sign-in does not wait for.</summary>
    private static async Task SignInAsync(IPage page, int tries)
    {
        for (var tried = 0; tried < tries; tried++)
        {
            await page.GetByLabel("E-mail address").FillAsync($"somebody-{tries}@example.com");
            await page.GetByLabel("Password").FillAsync("a wrong password");
            await page.SendByAsync("Sign in");
        }
    }

    /// <summary>Every question of the first page, many countries, every sender.</summary>
    private static async Task AnswerAllAsync(IPage page)
    {
        await AnswerAsync(page, pages: 1);
        await page.GetByLabel("United States").CheckAsync();
        await page.GetByLabel("Canada").CheckAsync();
        await page.GetByLabel("Other countries").FillAsync("Germany, France, Spain, United Kingdom, Japan, Brazil, Puerto Rico");
        await page.GetByLabel("Busiest day").FillAsync("1250000");
        await page.SendByAsync("Continue");
        foreach (var choice in await page.Locator("main input[type=checkbox]").AllAsync())
        {
            await choice.CheckAsync();
        }

        await page.SendByAsync("Continue");
    }

    private static async Task AnswerAsync(IPage page, int pages, string name = "US launch")
    {
        // What an earlier screen typed and did not save would come back into the pages that follow.
        await page.EvaluateAsync("() => sessionStorage.clear()");
        await page.GetByLabel("Name of this onboarding").FillAsync(name);
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

    /// <summary>The form is sent by a browser that has meanwhile forgotten what it was given with it, as after a night.</summary>
    private static async Task SendTooLateAsync(IPage page)
    {
        await page.GetByLabel("Name of this onboarding").FillAsync("US launch of the alerts for parcels and appointments");
        await page.Locator("main").GetByRole(AriaRole.Textbox, new() { Name = "Customer" }).FillAsync("Northwind");
        await page.GetByLabel("Small team").CheckAsync();
        await page.Context.ClearCookiesAsync(new() { Name = "ot-form" });
        await page.SendByAsync("Continue");
    }

    private static async Task SwitchCodesOnAsync(TrackerHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var members = scope.ServiceProvider.GetRequiredService<UserManager<Member>>();
        await members.SetTwoFactorEnabledAsync((await members.FindByEmailAsync(WithCodes))!, enabled: true);
    }

    private static async Task AskForCodeAsync(IPage page)
    {
        await page.GetByLabel("E-mail address").FillAsync(WithCodes);
        await page.GetByLabel("Password").FillAsync(TrackerHost.OwnerPassword);
        await page.SendByAsync("Sign in");
    }

    private static async Task SendNoCodeAsync(IPage page)
    {
        await AskForCodeAsync(page);
        await page.SendByAsync("Sign in");
    }

    private static async Task SendWrongZoneAsync(IPage page)
    {
        await page.GetByLabel("Time zone").FillAsync("Europe/Atlantis");
        await page.SendByAsync("Save");
    }
}
