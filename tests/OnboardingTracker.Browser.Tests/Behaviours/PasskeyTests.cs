using Microsoft.Playwright;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Testing.Screens;
using static Microsoft.Playwright.Assertions;

namespace OnboardingTracker.Browser.Tests.Behaviours;

/// <summary>Passkeys in a browser with the authenticator that Chromium plays. Browsers know them at https and at localhost only.</summary>
public sealed class PasskeyTests(Browser browser, PasskeyTests.Door door) : IClassFixture<PasskeyTests.Door>
{
    [Fact]
    public async Task A_passkey_is_made_signs_in_confirms_and_is_removed()
    {
        await using var window = await browser.OpenAsync(door.Address);
        var page = window.Page;
        var device = await VirtualAuthenticator.PlugInAsync(window);
        await window.SignInAsync();

        await page.GotoAsync("/account/passkeys");
        await window.ReadyAsync();
        await page.GetByLabel("Name of the new passkey").FillAsync("Laptop of O.");
        await device.UseAsync(window, "Add a passkey");
        await Expect(page.Locator("#notices .notice")).ToContainTextAsync("The passkey is made.");
        await Expect(page.GetByTestId("passkeys")).ToContainTextAsync("Laptop of O.");
        Assert.Equal(1, await device.CountAsync());

        await SignOutAsync(page);
        await device.UseAsync(window, "Use a passkey");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Onboardings", Level = 1 })).ToBeVisibleAsync();

        door.Host.Clock.Advance(TimeSpan.FromMinutes(11));
        await page.GotoAsync("/account/passkeys");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Confirm that it is you", Level = 1 })).ToBeVisibleAsync();
        await window.ReadyAsync();
        await device.UseAsync(window, "Use a passkey");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Your passkeys", Level = 1 })).ToBeVisibleAsync();

        await page.SendByAsync("Remove the passkey Laptop of O.");
        await Expect(page.GetByText("You have none yet.")).ToBeVisibleAsync();

        // The device still has it, and it opens nothing any more.
        await SignOutAsync(page);
        await device.UseAsync(window, "Use a passkey");
        await Expect(page.Locator(".error-summary")).ToContainTextAsync("This passkey does not open anything here.");
        Assert.Empty(window.ComplaintsBut(422));
    }

    [Fact]
    public async Task A_device_that_does_not_verify_its_person_gets_nobody_in_and_the_password_stays()
    {
        await using var window = await browser.OpenAsync(door.Address);
        await (await VirtualAuthenticator.PlugInAsync(window, verifies: false)).TouchAsync();
        await window.SignInAsync();
        var page = window.Page;
        await page.GotoAsync("/account/passkeys");
        await window.ReadyAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();

        await Expect(page.Locator(".passkey__trouble")).ToContainTextAsync("That did not work, or was cancelled.");
        await Expect(page.GetByText("You have none yet.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Where_two_factors_are_required_a_passkey_is_enough_and_a_password_leads_to_set_one_up()
    {
        await using var host = await TrackerHost.StartAsync();
        await host.CreateOwnerAsync();
        await using var window = await browser.OpenAsync(Door.AddressOf(host));
        var page = window.Page;
        var device = await VirtualAuthenticator.PlugInAsync(window);
        await window.SignInAsync();
        await page.GotoAsync("/settings/sign-in");
        await page.GetByLabel("Required of everybody").CheckAsync();
        await page.SendByAsync("Save");

        await Expect(page.GetByTestId("required")).ToBeVisibleAsync();
        await page.GetByTestId("required").GetByRole(AriaRole.Link, new() { Name = "Add a passkey" }).ClickAsync();
        await window.ReadyAsync();
        await device.UseAsync(window, "Add a passkey");
        await page.GotoAsync("/onboardings");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Onboardings", Level = 1 })).ToBeVisibleAsync();

        // The password alone neither opens nor sets up anything for who has a passkey.
        await SignOutAsync(page);
        await window.SignInAsync(null);
        await page.GotoAsync("/account/second-factor");
        await Expect(page.GetByTestId("confirm-first")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Confirm with the passkey" }).ClickAsync();
        await window.ReadyAsync();
        await device.UseAsync(window, "Use a passkey");
        await page.GotoAsync("/onboardings");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Onboardings", Level = 1 })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_scripts_the_password_way_stays()
    {
        await using var window = await browser.OpenAsync(door.Address, withScripts: false);
        await window.Page.GotoAsync("/signin");
        await Expect(window.Page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" })).ToBeHiddenAsync();

        await window.SignInAsync(null);

        await Expect(window.Page.GetByRole(AriaRole.Heading, new() { Name = "Onboardings", Level = 1 })).ToBeVisibleAsync();
    }

    private static async Task SignOutAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Your account" }).ClickAsync();
        await page.LeadOnAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync());
    }

    /// <summary>An installation with its owner, at the address where browsers know passkeys.</summary>
    public sealed class Door : IAsyncLifetime
    {
        public TrackerHost Host { get; private set; } = null!;

        public Uri Address => AddressOf(Host);

        public static Uri AddressOf(TrackerHost host) => new UriBuilder(host.BaseAddress) { Host = "localhost" }.Uri;

        public async ValueTask InitializeAsync()
        {
            Host = await TrackerHost.StartAsync();
            await Host.CreateOwnerAsync();
        }

        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}
