using Microsoft.Playwright;
using OnboardingTracker.Core.People;
using OnboardingTracker.Testing.Hosts;
using static Microsoft.Playwright.Assertions;

namespace OnboardingTracker.Browser.Tests.Journeys;

/// <summary>Finance answers what is open, signs off, and is told when Twilio shows something else than it signed.</summary>
public sealed class SignOffTests(Browser browser, ConnectedTracker tracker) : IClassFixture<ConnectedTracker>
{
    [Theory]
    [InlineData(Hands.Mouse)]
    [InlineData(Hands.KeyboardOnly)]
    [InlineData(Hands.ScriptsOff)]
    public async Task Finance_signs_a_fact_changes_and_finance_is_told_which(Hands hands)
    {
        await tracker.Launch.ScenarioAsync("healthy");
        var name = $"Signed by {hands}";
        var key = await tracker.Launch.StartAsync(name, HealthyLaunch.ProfileOfFew());
        var email = $"finance-{hands}@example.test".ToLowerInvariant();
        await tracker.Host.AddMemberAsync($"Finance by {hands}", email, TrackerHost.OwnerPassword, Role.Finance);
        await using var window = await browser.OpenAsync(tracker.Host.BaseAddress, withScripts: hands is not Hands.ScriptsOff);
        await window.SignInAsync(email: email);
        var finance = new Visitor(window, hands);
        var page = finance.Page;

        await page.GotoAsync("/onboardings");
        await finance.PressLinkAsync(name);
        await Expect(page.GetByTestId("billing-verdict")).ToContainTextAsync("Not ready:");
        while (await page.GetByTestId("billing-verdict").GetByRole(AriaRole.Link).CountAsync() > 0)
        {
            var open = await page.GetByTestId("billing-verdict").GetByRole(AriaRole.Link).First.GetAttributeAsync("href");
            await finance.PressAsync(page.Locator($"[data-question='{open![1..]}']").GetByRole(AriaRole.Link, new() { Name = "Answer" }));
            await finance.ChooseAsync("Yes");
            await finance.TypeAsync(page.GetByLabel("How do you know?"), "Seen in the Billing Center.");
            await finance.PressButtonAsync("Save");
            await Expect(page.Locator("#notices .notice")).ToContainTextAsync("Answer saved.");
        }

        await Expect(page.GetByTestId("billing-verdict")).ToContainTextAsync("Ready");
        await finance.PressButtonAsync("Sign off");
        await Expect(page.GetByTestId("sign-off-state")).ToContainTextAsync("May go on");

        await tracker.Launch.ScenarioAsync("suspended");
        await tracker.Launch.CheckAsync(key);
        await tracker.Host.TellAsync();

        await page.GotoAsync("/notices");
        await finance.PressAsync(page.Locator(".notices__row", new() { HasText = name }).GetByRole(AriaRole.Link, new() { Name = "counts no more" }).First);
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"/onboardings/{key}/billing$", default, TimeSpan.FromSeconds(1)));
        await Expect(page.GetByTestId("sign-off-state")).ToContainTextAsync("Counts no more");
        await Expect(page.GetByTestId("sign-off-state")).ToContainTextAsync("Is the Twilio account active and upgraded? Yes before, No now.");
        await Expect(page.GetByTestId("billing-verdict")).ToContainTextAsync("Not ready: 1 thing");

        await page.GotoAsync("/billing");
        await Expect(page.GetByTestId("portfolio").GetByRole(AriaRole.Row, new() { Name = name })).ToContainTextAsync("Counts no more");
        Assert.Empty(window.Complaints);
    }

    [Theory]
    [InlineData("trial", "account-upgraded", "No", "It is a trial account")]
    [InlineData("suspended", "account-upgraded", "No", "The account is suspended")]
    [InlineData("low-balance", "balance", "No", "The balance is")]
    [InlineData("healthy", "account-upgraded", "Yes", "The account is active and upgraded")]
    public async Task The_verdict_says_what_the_account_shows(string scenario, string question, string answer, string words)
    {
        await tracker.Launch.ScenarioAsync(scenario);
        var key = await tracker.Launch.StartAsync($"Account: {scenario}");
        await using var window = await browser.OpenAsync(tracker.Host.BaseAddress);
        await window.SignInAsync();

        await window.Page.GotoAsync($"/onboardings/{key}/billing");

        var row = window.Page.Locator($"[data-question='{question}']");
        await Expect(row.Locator(".answers__answer")).ToHaveTextAsync(answer);
        await Expect(row).ToContainTextAsync(words);
        await Expect(row).ToContainTextAsync("Twilio");
    }

    [Fact]
    public async Task A_subaccount_and_an_invoiced_account_are_not_asked_about_a_balance()
    {
        await tracker.Launch.ScenarioAsync("subaccount");
        var key = await tracker.Launch.StartAsync("Account: subaccount");
        await using var window = await browser.OpenAsync(tracker.Host.BaseAddress);
        await window.SignInAsync();

        await window.Page.GotoAsync($"/onboardings/{key}/billing");

        await Expect(window.Page.Locator("[data-question='balance']")).ToHaveCountAsync(0);
        await Expect(window.Page.GetByTestId("billing-questions")).ToContainTextAsync("questions are not asked here");
        await Expect(window.Page.GetByTestId("billing-account")).ToContainTextAsync("The parent account’s");
    }
}
