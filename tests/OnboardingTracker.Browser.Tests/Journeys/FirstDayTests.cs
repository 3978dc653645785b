using Microsoft.Playwright;
using OnboardingTracker.Simulator;
using OnboardingTracker.Testing.Hosts;
using static Microsoft.Playwright.Assertions;

namespace OnboardingTracker.Browser.Tests.Journeys;

/// <summary>Journey 1: a project lead's first day, from nothing to a list that Twilio ticks, a first tick of one's own and finance invited.</summary>
public sealed class FirstDayTests(Browser browser, ConnectedTracker tracker) : IClassFixture<ConnectedTracker>
{
    [Theory]
    [InlineData(Hands.Mouse, 1280)]
    [InlineData(Hands.KeyboardOnly, 1280)]
    [InlineData(Hands.ScriptsOff, 1280)]
    [InlineData(Hands.Mouse, 320)]
    public async Task A_lead_starts_connects_sees_checks_ticks_two_factor_with_a_note_and_invites_finance(Hands hands, int width)
    {
        await using var lead = await Visitor.ArriveAsync(browser, tracker.Host, hands);
        var page = lead.Page;
        var name = $"US launch by {hands} at {width}";
        await page.SetViewportSizeAsync(width, 720);

        await lead.PressLinkAsync("New onboarding");
        await lead.TypeAsync(page.GetByLabel("Name of this onboarding"), name);
        await lead.ChooseAsync("Small team");
        await lead.PressButtonAsync("Continue");
        await lead.ChooseAsync("United States");
        await lead.TypeAsync(page.GetByLabel("Busiest day"), "20000");
        await lead.PressButtonAsync("Continue");
        await lead.PressButtonAsync("Continue");
        await lead.PressButtonAsync("Start this onboarding");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(name);
        var overview = page.Url;

        await lead.PressLinkAsync("Connect Twilio");
        await lead.TypeAsync(page.GetByLabel("Account SID"), SimulatorCredentials.AccountSid);
        await lead.TypeAsync(page.GetByLabel("API key SID"), SimulatorCredentials.MainKeySid);
        await lead.TypeAsync(page.GetByLabel("API key secret"), SimulatorCredentials.Secret);
        await lead.PressButtonAsync("Save and test");
        await Expect(page.Locator("#notices .notice")).ToContainTextAsync("Connected. A check has started.");

        await lead.PressInMenuAsync("Overview");
        await lead.Window.CheckedAsync();
        await Expect(page.GetByTestId("can-send")).ToContainTextAsync("United States");
        await lead.PressAsync(page.GetByRole(AriaRole.Navigation, new() { Name = "Milestones" }).GetByRole(AriaRole.Link, new() { Name = "Account" }));
        await Expect(page.Locator("[data-step] .status", new() { HasText = "Verified by Twilio" }).Nth(2)).ToBeVisibleAsync();

        await lead.PressLinkAsync("Turn on two-factor authentication");
        await lead.TypeAsync(page.GetByLabel("How do you know?"), "Required since 9 Nov, seen in the settings");
        await lead.PressButtonAsync("Mark done");
        await Expect(page.GetByTestId("status")).ToContainTextAsync("Confirmed by a person");
        await Expect(page.GetByTestId("status")).ToContainTextAsync(TrackerHost.OwnerName);
        await Expect(page.GetByTestId("mark-done")).ToContainTextAsync("Required since 9 Nov, seen in the settings");
        Assert.StartsWith(overview, page.Url, StringComparison.Ordinal);

        var finance = $"finance-{hands}-{width}@example.test".ToLowerInvariant();
        await lead.PressInMenuAsync("People");
        await lead.PressLinkAsync("Invite people");
        await lead.TypeAsync(page.GetByLabel("E-mail addresses"), finance);
        await lead.ChooseAsync("Finance");
        await lead.ChooseAsync(name);
        await lead.PressButtonAsync("Invite people");
        await Expect(page.GetByTestId("made")).ToContainTextAsync(finance);
        Assert.Empty(lead.Window.Complaints);
    }
}
