using System.Globalization;
using Microsoft.Playwright;
using OnboardingTracker.Testing.Screens;
using static Microsoft.Playwright.Assertions;

namespace OnboardingTracker.Browser.Tests.Behaviours;

/// <summary>What somebody chooses in the account holds from the next page on.</summary>
public sealed class AccountTests(Browser browser, ConnectedTracker tracker) : IClassFixture<ConnectedTracker>
{
    [Fact]
    public async Task The_dark_theme_is_in_the_first_answer_of_the_next_page_and_of_the_sign_in()
    {
        await using var window = await browser.OpenAsync(tracker.Host.BaseAddress);
        await window.SignInAsync();
        await ChooseAsync(window, page => page.GetByRole(AriaRole.Radio, new() { Name = "Dark" }).CheckAsync());

        // In the text that the server sent, not put there by a script afterwards: nothing can flash.
        var next = await window.Page.GotoAsync("/onboardings");
        Assert.Contains("data-theme=\"dark\"", await next!.TextAsync(), StringComparison.Ordinal);
        await Expect(window.Page.Locator("body")).ToHaveCSSAsync("color", "rgb(241, 243, 247)");

        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Your account" }).ClickAsync();
        await window.Page.LeadOnAsync(() => window.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync());
        await Expect(window.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");

        await window.SignInAsync();
        await ChooseAsync(window, page => page.GetByRole(AriaRole.Radio, new() { Name = "As my system" }).CheckAsync());
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task The_time_zone_changes_the_times_shown()
    {
        var key = await tracker.Launch.MakeAsync("Zones");
        await using var window = await browser.OpenAsync(tracker.Host.BaseAddress);
        await window.SignInAsync();

        var inUtc = await TimeOnAsync(window, key, "UTC");
        await ChooseAsync(window, page => page.GetByLabel("Time zone").FillAsync("Asia/Tokyo"));
        var inTokyo = await TimeOnAsync(window, key, "Asia/Tokyo");

        Assert.Equal(TimeSpan.FromHours(9), inTokyo - inUtc);
        Assert.Empty(window.Complaints);
    }

    private static async Task ChooseAsync(BrowserWindow window, Func<IPage, Task> choose)
    {
        await window.Page.GotoAsync("/account");
        await choose(window.Page);
        await window.Page.SendByAsync("Save");
    }

    private static async Task<DateTime> TimeOnAsync(BrowserWindow window, string key, string zone)
    {
        await window.Page.GotoAsync($"/onboardings/{key}/activity");
        var time = window.Page.Locator(".timeline small > time").Last;
        var exact = DateTime.ParseExact((await time.GetAttributeAsync("title"))!, $"d MMM yyyy, HH:mm '{zone}'", CultureInfo.InvariantCulture);
        Assert.Equal(exact.ToString("HH:mm", CultureInfo.InvariantCulture), await time.InnerTextAsync());
        return exact;
    }
}
