using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OnboardingTracker.Testing.Screens;
using static Microsoft.Playwright.Assertions;

namespace OnboardingTracker.Browser.Tests.Behaviours;

/// <summary>A session that ended in another tab loses nothing: one signs in and goes on where one was.</summary>
public sealed class SessionTests(Browser browser, ConnectedTracker tracker) : IClassFixture<ConnectedTracker>
{
    private static readonly Regex SignIn = new("/signin\\?returnUrl=", RegexOptions.None, TimeSpan.FromSeconds(1));

    [Fact]
    public async Task A_tick_after_the_session_ended_leads_to_the_sign_in_and_back()
    {
        await using var window = await OpenAsync("Ended tick", "/m/account");
        await EndSessionAsync(window);

        await window.Row("turn-on-two-factor").GetByRole(AriaRole.Button).ClickAsync();
        await Expect(window.Page).ToHaveURLAsync(SignIn);
        await window.SignInAsync(at: null);
        await Expect(window.Page).ToHaveURLAsync(new Regex("/m/account", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Expect(window.Row("turn-on-two-factor")).ToContainTextAsync("Not started");
        Assert.Empty(window.ComplaintsBut(401));
    }

    [Fact]
    public async Task Text_typed_before_the_session_ended_is_there_again_after_signing_in()
    {
        await using var window = await OpenAsync("Ended form", "/steps/turn-on-two-factor/confirmation");
        await window.Page.Locator("[data-behavior~='draft']").GetByLabel("How do you know?").FillAsync("Seen in the settings on Monday.");
        await EndSessionAsync(window);

        await window.Page.SendByAsync("Mark done");
        await Expect(window.Page).ToHaveURLAsync(SignIn);
        await window.SignInAsync(at: null);
        await Expect(window.Page.GetByLabel("How do you know?")).ToHaveValueAsync("Seen in the settings on Monday.");
        await window.Page.SendByAsync("Mark done");
        await Expect(window.Page.GetByTestId("mark-done")).ToContainTextAsync("Seen in the settings on Monday.");
        Assert.Empty(window.Complaints);
    }

    private static async Task EndSessionAsync(BrowserWindow window)
    {
        var other = await window.Context.NewPageAsync();
        await other.GotoAsync("/onboardings");
        await other.GetByRole(AriaRole.Button, new() { Name = "Your account" }).ClickAsync();
        await other.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await other.GetByLabel("Password").WaitForAsync();
        await other.CloseAsync();
    }

    private async Task<BrowserWindow> OpenAsync(string name, string screen)
    {
        var key = await tracker.Launch.MakeAsync(name);
        var window = await browser.OpenAsync(tracker.Host.BaseAddress);
        await window.SignInAsync();
        await window.Page.GotoAsync($"/onboardings/{key}{screen}");
        await window.ReadyAsync();
        return window;
    }
}
