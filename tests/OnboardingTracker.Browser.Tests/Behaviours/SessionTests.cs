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
        await window.Page.Locator("#confirmation-form").GetByLabel("Link (optional)").FillAsync("https://example.com/settings");
        await EndSessionAsync(window);

        await window.Page.SendByAsync("Mark done");
        await Expect(window.Page).ToHaveURLAsync(SignIn);
        await window.SignInAsync(at: null);
        await Expect(window.Page.GetByLabel("How do you know?")).ToHaveValueAsync("Seen in the settings on Monday.");
        await Expect(window.Page.GetByLabel("Link (optional)")).ToHaveValueAsync("https://example.com/settings");
        await Expect(window.Page.GetByTestId("draft-note")).ToContainTextAsync("is in the form again");
        await window.Page.SendByAsync("Mark done");
        await Expect(window.Page.GetByTestId("mark-done")).ToContainTextAsync("Seen in the settings on Monday.");
        Assert.Empty(window.Complaints);
    }

    /// <summary>What a colleague saved meanwhile stays in the form; one's own older text is shown beside it.</summary>
    [Fact]
    public async Task Text_typed_before_somebody_else_saved_is_shown_and_not_put_over_theirs()
    {
        await using var window = await OpenAsync("Overtaken form", "/settings");
        await using var colleague = await OpenAsync(window.Page.Url);
        await window.Page.GetByLabel("Customer (optional)").FillAsync("As I would have it");
        await colleague.Page.GetByLabel("Customer (optional)").FillAsync("As the colleague saved it");
        await colleague.Page.SendByAsync("Save");
        await EndSessionAsync(window);

        await window.Page.Locator("#settings-form").GetByRole(AriaRole.Button, new() { Name = "Save" }).Last.ClickAsync();
        await Expect(window.Page).ToHaveURLAsync(SignIn);
        await window.ReadyAsync();
        await Expect(window.Page.GetByText("is kept on this device, in this tab")).ToBeVisibleAsync();
        await window.SignInAsync(at: null);

        await Expect(window.Page.GetByLabel("Customer (optional)")).ToHaveValueAsync("As the colleague saved it");
        var note = window.Page.GetByTestId("draft-note");
        await Expect(note).ToContainTextAsync("Something else has been saved since");
        await Expect(note).ToContainTextAsync("As I would have it");
        await note.GetByRole(AriaRole.Button, new() { Name = "Throw it away" }).ClickAsync();
        await Expect(note).ToBeHiddenAsync();
        Assert.Empty(await KeptAsync(window.Page));
    }

    [Fact]
    public async Task What_was_saved_is_not_kept_and_never_comes_back_over_what_a_colleague_saved_later()
    {
        await using var window = await OpenAsync("Saved form", "/settings");
        var address = window.Page.Url;
        await window.Page.GetByLabel("Customer (optional)").FillAsync("Mine, first");
        Assert.Single(await KeptAsync(window.Page));
        await window.Page.SendByAsync("Save");
        await Expect(window.Page.Locator("#notices")).ToContainTextAsync("Saved.");
        await window.ReadyAsync();
        Assert.Empty(await KeptAsync(window.Page));

        await using var colleague = await OpenAsync(address);
        await colleague.Page.GetByLabel("Customer (optional)").FillAsync("Theirs, later");
        await colleague.Page.SendByAsync("Save");
        await EndSessionAsync(window);
        await window.Page.GotoAsync(address);
        await Expect(window.Page).ToHaveURLAsync(SignIn);
        await Expect(window.Page.Locator("[data-drafts-kept]")).ToBeHiddenAsync();
        await window.SignInAsync(at: null);

        await Expect(window.Page.GetByLabel("Customer (optional)")).ToHaveValueAsync("Theirs, later");
        await Expect(window.Page.GetByTestId("draft-note")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Who_signs_out_leaves_nothing_typed_behind_and_nobody_is_given_the_text_of_somebody_else()
    {
        await using var window = await OpenAsync("Left form", "/steps/turn-on-two-factor/confirmation");
        var (page, address) = (window.Page, window.Page.Url);
        var note = page.Locator("#confirmation-form").GetByLabel("How do you know?");
        await note.FillAsync("Not saved.");
        await page.EvaluateAsync("""
            () => {
              const key = Object.keys(sessionStorage).find(name => name.startsWith("draft "));
              sessionStorage.setItem(key.replace(document.body.dataset.person, "somebody-else"), sessionStorage.getItem(key).replace("Not saved.", "Of somebody else."));
            }
            """);
        await page.ReloadAsync();
        await Expect(note).ToHaveValueAsync("Not saved.");
        await Expect(page.GetByTestId("draft-note")).ToContainTextAsync("is in the form again");
        Assert.DoesNotContain("Of somebody else.", Assert.Single(await KeptAsync(page)), StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Button, new() { Name = "Your account" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("You are signed out.");
        Assert.Empty(await KeptAsync(page));
        await window.SignInAsync(at: null);
        await page.GotoAsync(address);
        await window.ReadyAsync();
        await Expect(note).ToHaveValueAsync("");
    }

    private static Task<string[]> KeptAsync(IPage page) => page.EvaluateAsync<string[]>(
        "() => Object.keys(sessionStorage).filter(name => name.startsWith('draft ')).map(name => sessionStorage.getItem(name))");

    private static async Task EndSessionAsync(BrowserWindow window)
    {
        var other = await window.Context.NewPageAsync();
        await other.GotoAsync("/onboardings");
        await other.GetByRole(AriaRole.Button, new() { Name = "Your account" }).ClickAsync();
        await other.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await other.GetByLabel("Password").WaitForAsync();
        await other.CloseAsync();
    }

    private async Task<BrowserWindow> OpenAsync(string name, string screen) => await OpenAsync($"/onboardings/{await tracker.Launch.MakeAsync(name)}{screen}");

    private async Task<BrowserWindow> OpenAsync(string address)
    {
        var window = await browser.OpenAsync(tracker.Host.BaseAddress);
        await window.SignInAsync();
        await window.Page.GotoAsync(address);
        await window.ReadyAsync();
        return window;
    }
}
