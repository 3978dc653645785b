using Microsoft.Playwright;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Testing.Provider;
using static Microsoft.Playwright.Assertions;

namespace OnboardingTracker.Browser.Tests.Journeys;

/// <summary>A new person presses the button, says at the provider who they are, and is in; the content security policy holds nothing of it up.</summary>
public sealed class ProviderTests(Browser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_new_person_comes_in_by_the_provider_with_and_without_scripts(bool withScripts)
    {
        await using var provider = await TestProvider.StartAsync();
        await using var host = await TrackerHost.StartAsync(provider.Settings);
        await host.CreateOwnerAsync();
        await provider.AllowAsync(host.BaseAddress);
        provider.Know(new ProviderPerson("ada", "ada@example.test", "Ada Lovelace"));
        await using var window = await browser.OpenAsync(host.BaseAddress, withScripts);
        var page = window.Page;

        await page.GotoAsync("/onboardings");
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in with Example Login" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ada Lovelace" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Nothing to see yet", Level = 1 })).ToBeVisibleAsync();

        await page.GotoAsync("/account");
        await page.GetByRole(AriaRole.Link, new() { Name = "Linked sign-ins" }).ClickAsync();
        await Expect(page.GetByTestId("linked")).ToContainTextAsync(provider.Issuer);

        provider.Clock = host.Clock;
        host.Clock.Advance(TimeSpan.FromMinutes(11));
        await page.GotoAsync("/account/linked-sign-ins");
        await page.GetByRole(AriaRole.Link, new() { Name = "Confirm with Example Login" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ada Lovelace" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Linked sign-ins", Level = 1 })).ToBeVisibleAsync();
        Assert.Empty(window.Complaints);
    }
}
