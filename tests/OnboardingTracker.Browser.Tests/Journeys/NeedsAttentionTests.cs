using Microsoft.Playwright;
using OnboardingTracker.Testing.Hosts;
using static Microsoft.Playwright.Assertions;

namespace OnboardingTracker.Browser.Tests.Journeys;

/// <summary>Journey 2: something breaks at Twilio and is told; the page says what to fix, it is fixed there, and the step turns to verified.</summary>
public sealed class NeedsAttentionTests(Browser browser, ConnectedTracker tracker) : IClassFixture<ConnectedTracker>
{
    [Theory]
    [InlineData(Hands.Mouse)]
    [InlineData(Hands.KeyboardOnly)]
    [InlineData(Hands.ScriptsOff)]
    public async Task A_rejected_verification_is_mended_and_verified_in_at_most_four_selections(Hands hands)
    {
        await tracker.Launch.ScenarioAsync("healthy");
        var key = await tracker.Launch.StartAsync($"Rejected by {hands}");
        await tracker.Launch.ScenarioAsync("rejected");
        await tracker.Launch.CheckAsync(key);
        await tracker.Host.TellAsync();
        await using var lead = await Visitor.ArriveAsync(browser, tracker.Host, hands);
        var page = lead.Page;

        await page.GotoAsync("/notices");
        await lead.PressAsync(page.Locator(".notices__row", new() { HasText = $"Rejected by {hands}" }).GetByRole(AriaRole.Link, new() { Name = "moved with one look" }).First);
        await lead.PressLinkAsync("Verify toll-free numbers");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"/onboardings/{key}/steps/", default, TimeSpan.FromSeconds(1)));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "What to fix" })).ToBeVisibleAsync();
        Assert.NotEqual(0, await page.GetByTestId("fixes").Locator("ol > li").CountAsync());
        await Expect(page.GetByTestId("verdict").Locator("a[target=_blank]").First).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("^https://console\\.twilio\\.com/", default, TimeSpan.FromSeconds(1)));

        // What somebody does in the Twilio Console.
        await tracker.Launch.ScenarioAsync("healthy");
        tracker.Host.Clock.Advance(TimeSpan.FromSeconds(61));
        await lead.PressButtonAsync("Check again");
        await lead.SeeAsync(page.GetByTestId("status"), "Verified by Twilio");

        Assert.InRange(lead.Selections, 1, 4);
        Assert.Empty(lead.Window.Complaints);
    }

    [Fact]
    public async Task Who_looked_and_saw_otherwise_than_Twilio_stands_beside_it_until_somebody_takes_it_back()
    {
        await tracker.Launch.ScenarioAsync("healthy");
        var key = await tracker.Launch.StartAsync("Looked");
        await using var lead = await Visitor.ArriveAsync(browser, tracker.Host, Hands.Mouse);
        var page = lead.Page;
        await page.GotoAsync($"/onboardings/{key}/steps/activate-the-account/denial");
        await page.Locator("textarea[name=note]").FillAsync("The Console shows another account.");
        await page.Locator("main form button[type=submit]").First.ClickAsync();

        var both = page.GetByTestId("disagreement");
        await Expect(both).ToContainTextAsync("The Console shows another account.");
        await Expect(both).ToContainTextAsync("Twilio shows");
        await Expect(both).ToContainTextAsync("Passed");
        await Expect(page.GetByTestId("status")).ToContainTextAsync("Disagrees");

        await both.GetByRole(AriaRole.Button, new() { Name = "Use Twilio’s answer" }).ClickAsync();
        await Expect(page.GetByTestId("status")).ToContainTextAsync("Verified by Twilio");
        await Expect(page.GetByTestId("disagreement")).ToHaveCountAsync(0);
        Assert.Empty(lead.Window.Complaints);
    }
}
