using Microsoft.Playwright;
using OnboardingTracker.Testing.Screens;
using static Microsoft.Playwright.Assertions;

namespace OnboardingTracker.Browser.Tests.Screens;

/// <summary>The parts of docs/screens.md that no other test looks at: each is where the table says, and says what it is there for.</summary>
public sealed class PartTests(Browser browser, Scenery scenery)
{
    private const int Empty = 1;
    private const int Practice = 2;
    private const int Full = 3;
    private const string Key = "/onboardings/practice-northwind";

    [Fact]
    public async Task The_parts_of_an_onboarding_are_there() => await LookAsync(Practice,
    [
        new("/onboardings", ".filter-bar input[type=search]", ""),
        new("/onboardings", ".data-table.onboardings tbody .cell-state", "/"),
        new("/onboardings?q=zzzz", ".empty", "No onboarding matches zzzz"),
        new(Key, ".demo-stripe", "Sample data. Nothing here is real and nothing is sent."),
        new(Key, ".overview .panel .panel__head", "Waiting"),
        new(Key, ".items .items__row", "Usually:"),
        new(Key, ".answers .answers__word", "Not yet"),
        new($"{Key}/m/numbers", ".step-group .step-group__head", "To do"),
        new($"{Key}/m/numbers", ".step-part", ""),
        new($"{Key}/m/numbers", ".page-end .disclosure > summary", "From Twilio’s onboarding guide"),
        new($"{Key}/steps/turn-on-two-factor", ".breadcrumb a", "Account"),
        new($"{Key}/steps/turn-on-two-factor", ".section-head", "How to do it"),
        new($"{Key}/steps/turn-on-two-factor", ".steps > li", ""),
        new($"{Key}/connection", ".test-lines > li", "parts can be read"),
        new($"{Key}/connection", ".capabilities .inline-more > summary", "step"),
        new($"{Key}/connection", ".plain-list > li", "Send a message"),
        new($"{Key}/settings", ".form .field .field__label", "Name of this onboarding"),
        new($"{Key}/settings", "#country-list option", ""),
        new($"{Key}/settings", ".form fieldset", "What do you plan to send from?"),
        new($"{Key}/settings", ".form fieldset", "Which describes your team best?"),
        new("/onboardings/new", "#pages-h", "Pages"),
        new(Key, "#account-h", "Twilio account"),
        new($"{Key}/steps/turn-on-two-factor", "#who-h", "Who says so"),
        new($"{Key}/steps/turn-on-two-factor", "#about-h", "About this step"),
        new($"{Key}/steps/turn-on-two-factor", "#mark-done-form .field", "How do you know?"),
        new("/search?q=number&in=practice-northwind", ".search__results .search__list a", "number"),
        new("/help", ".mark", "Disagrees"),
    ]);

    [Fact]
    public async Task The_first_use_shows_two_doors_and_the_way() => await LookAsync(Empty,
    [
        new("/onboardings", ".first-use__doors", "Practise with sample data"),
        new("/onboardings", ".first-use__path", "The five milestones"),
    ]);

    [Fact]
    public async Task A_long_history_leads_on_to_what_is_older() => await LookAsync(Full, [new("/onboardings/full/activity", ".pager a[rel=next]", "")]);

    [Fact]
    public async Task The_account_menu_opens_and_says_who_is_signed_in()
    {
        await using var window = await OpenAsync(Practice);
        await window.Page.GotoAsync(Key);

        await Expect(window.Page.Locator(".menu")).ToBeHiddenAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Your account" }).ClickAsync();
        await Expect(window.Page.Locator(".menu")).ToContainTextAsync("Signed in as");
    }

    private async Task LookAsync(int stage, IReadOnlyList<Part> parts)
    {
        await using var window = await OpenAsync(stage);
        List<string> missing = [];
        foreach (var screen in parts.GroupBy(part => part.Screen))
        {
            await window.Page.GotoAsync(screen.Key);
            foreach (var part in screen)
            {
                if (await window.Page.Locator(part.Selector).Filter(new() { HasText = part.Says }).CountAsync() == 0)
                {
                    missing.Add(part.ToString());
                }
            }
        }

        Assert.Empty(missing);
    }

    private async Task<BrowserWindow> OpenAsync(int stage)
    {
        var set = await scenery.SetAsync(stage, browser.Chromium);
        var window = await browser.OpenAsync(set.Host.BaseAddress);
        await window.SignInAsync();
        return window;
    }

    private sealed record Part(string Screen, string Selector, string Says);
}
