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

    /// <summary>By somebody of finance, from the list of all onboardings: amounts and answers are theirs, the launch itself is not.</summary>
    [Theory]
    [InlineData("invoiced", true, "balance", null, null, "-1,840.22 USD", "Billed by invoice", "Invoiced")]
    [InlineData("invoiced", false, "balance", "No", "The balance is -1,840.22 USD. The first 30 days need ", "-1,840.22 USD", "0 days", "0 days")]
    [InlineData("two-currencies", false, "balance", "Unknown", "some prices are unknown, or in another currency", "380.10 EUR", "days", "days")]
    public async Task Finance_reads_the_verdict_of_every_kind_of_account_and_nothing_it_may_not(
        string scenario, bool isInvoiced, string question, string? answer, string? words, string balance, string lasts, string lastsInTheList)
    {
        await tracker.Launch.ScenarioAsync(scenario);
        var name = $"Account: {scenario}, invoiced {isInvoiced}";
        var key = await tracker.Launch.StartAsync(name, HealthyLaunch.ProfileOfFew(isInvoiced));
        var email = $"reads-{scenario}-{isInvoiced}@example.test".ToLowerInvariant();
        await tracker.Host.AddMemberAsync($"Finance of {scenario}", email, TrackerHost.OwnerPassword, Role.Finance);
        await using var window = await browser.OpenAsync(tracker.Host.BaseAddress);
        await window.SignInAsync(email: email);
        var page = window.Page;

        await page.GotoAsync($"/billing?q={Uri.EscapeDataString(name)}");
        var row = page.GetByTestId("portfolio").GetByRole(AriaRole.Row, new() { Name = name });
        await Expect(row).ToContainTextAsync(balance);
        await Expect(row).ToContainTextAsync(lastsInTheList);
        await row.GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();

        await Expect(page.GetByTestId("billing-verdict")).ToContainTextAsync("Not ready: ");
        await Expect(page.Locator("[data-question='account-upgraded'] .answers__answer")).ToHaveTextAsync("Yes");
        await Expect(page.GetByTestId("billing-account")).ToContainTextAsync(balance);
        await Expect(page.GetByTestId("billing-account")).ToContainTextAsync(lasts);
        var asked = page.Locator($"[data-question='{question}']");
        if (answer is null)
        {
            await Expect(asked).ToHaveCountAsync(0);
            await Expect(page.GetByTestId("billing-verdict")).Not.ToContainTextAsync("balance");
            await page.GetByTestId("billing-questions").GetByText("questions are not asked here").ClickAsync();
            await Expect(page.GetByTestId("billing-questions")).ToContainTextAsync("The account is billed by invoice.");
        }
        else
        {
            await Expect(asked.Locator(".answers__answer")).ToHaveTextAsync(answer);
            await Expect(asked).ToContainTextAsync(words!);
            await Expect(page.GetByTestId("billing-verdict")).ToContainTextAsync("Does the balance cover the first 30 days at the planned volume?");
        }

        await Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "This onboarding" }).GetByRole(AriaRole.Link, new() { Name = "Connection" })).ToHaveCountAsync(0);
        await Expect(page.GetByTestId("billing-steps").GetByRole(AriaRole.Link)).ToHaveCountAsync(0);
        Assert.Empty(window.Complaints);
        foreach (var path in (string[])["", "/m/account", "/steps/keep-enough-balance", "/connection", "/settings", "/report", "/forecast"])
        {
            await page.GotoAsync($"/onboardings/{key}{path}");
            Assert.Equal(403, window.LastStatus);
        }
    }

    [Fact]
    public async Task A_subaccount_is_not_asked_about_a_balance()
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
