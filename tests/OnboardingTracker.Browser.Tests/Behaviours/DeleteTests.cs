using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace OnboardingTracker.Browser.Tests.Behaviours;

/// <summary>An onboarding goes for good only when somebody types its name.</summary>
public sealed class DeleteTests(Browser browser, ConnectedTracker tracker) : IClassFixture<ConnectedTracker>
{
    [Fact]
    public async Task Only_the_typed_name_deletes()
    {
        var key = await tracker.Launch.MakeAsync("Nobody needs this");
        await using var window = await browser.OpenAsync(tracker.Host.BaseAddress);
        await window.SignInAsync();
        var page = window.Page;
        await page.GotoAsync($"/onboardings/{key}/settings");
        await page.GetByRole(AriaRole.Link, new() { Name = "Delete this onboarding" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Cancel" })).ToBeFocusedAsync();
        await page.GetByLabel("Type the name of the onboarding").FillAsync("Nobody needs");
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete onboarding" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert).Or(page.Locator(".error-summary")).First).ToContainTextAsync("That is not its name.");
        await Expect(page.Locator(".error-summary")).ToBeFocusedAsync();
        await Expect(page.GetByLabel("Type the name of the onboarding")).ToHaveValueAsync("Nobody needs");

        await page.GetByLabel("Type the name of the onboarding").FillAsync("Nobody needs this");
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete onboarding" }).ClickAsync();
        await Expect(page.Locator("#notices .notice")).ToContainTextAsync("Deleted: Nobody needs this");
        Assert.Equal(404, (await page.GotoAsync($"/onboardings/{key}"))!.Status);
        Assert.Empty(window.ComplaintsBut(422, 404));
    }
}
