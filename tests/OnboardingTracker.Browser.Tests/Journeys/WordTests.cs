using Microsoft.Playwright;
using OnboardingTracker.Simulator.Scenarios;
using static Microsoft.Playwright.Assertions;

namespace OnboardingTracker.Browser.Tests.Journeys;

/// <summary>Everything that a person can say about a step: that it is not so, that it is done although Twilio shows otherwise, what proves it, that it is not needed.</summary>
public sealed class WordTests(Browser browser, ConnectedTracker tracker) : IClassFixture<ConnectedTracker>
{
    [Theory]
    [InlineData(Hands.Mouse)]
    [InlineData(Hands.KeyboardOnly)]
    [InlineData(Hands.ScriptsOff)]
    public async Task A_person_denies_keeps_their_word_proves_it_and_leaves_out(Hands hands)
    {
        await tracker.Launch.ScenarioAsync(SimulatorScenarios.HalfDone);
        var key = await tracker.Launch.StartAsync($"Words by {hands}");
        await using var lead = await Visitor.ArriveAsync(browser, tracker.Host, hands);
        var page = lead.Page;
        var status = page.GetByTestId("status");
        var steps = $"/onboardings/{key}/steps";

        // "I looked, and it is not so": first without a word, which is refused beside the field.
        await page.GotoAsync($"{steps}/turn-on-two-factor");
        await lead.PressLinkAsync("Mark as not done");
        await lead.PressButtonAsync("Mark as not done");
        await Expect(page.Locator(".error-summary")).ToBeFocusedAsync();
        await lead.TypeAsync(page.GetByLabel("What did you see?"), "Two people still sign in without a second factor.");
        await lead.PressButtonAsync("Mark as not done");
        await Expect(status).ToContainTextAsync("Needs attention");
        await Expect(page.GetByTestId("denial")).ToContainTextAsync("Two people still sign in");
        await lead.PressButtonAsync("Take it back");
        await Expect(status).ToContainTextAsync("Not started");

        // What proves it.
        await lead.PressLinkAsync("Add evidence");
        await lead.TypeAsync(page.GetByLabel("Note"), "Seen together in the settings.");
        await lead.PressButtonAsync("Add evidence");
        await Expect(page.GetByTestId("evidence")).ToContainTextAsync("Seen together in the settings.");
        await lead.PressAsync(page.GetByTestId("evidence").GetByRole(AriaRole.Link, new() { Name = "Remove" }));
        await page.WaitForURLAsync("**/evidence/*/remove");
        await lead.PressButtonAsync("Remove evidence");
        await Expect(page.GetByTestId("evidence")).Not.ToContainTextAsync("Seen together in the settings.");

        // Left out, and taken back.
        await lead.PressLinkAsync("Not needed");
        await lead.TypeAsync(page.GetByLabel("Why is this not needed?"), "Our identity provider asks for it.");
        await lead.PressButtonAsync("Mark not needed");
        await Expect(status).ToContainTextAsync("Not needed");
        await lead.PressButtonAsync("Take back into the list");
        await Expect(status).ToContainTextAsync("Not started");

        // Done, says the person; not so, says Twilio; the person's word is kept, and given up.
        await page.GotoAsync($"{steps}/receive-replies");
        await Expect(status).ToContainTextAsync("Needs attention");
        await lead.PressAsync(page.GetByTestId("mark-done").Locator("summary"));
        await lead.TypeAsync(page.GetByLabel("How do you know?"), "The inbound address was entered this morning.");
        await lead.PressButtonAsync("Mark done");
        var both = page.GetByTestId("disagreement");
        await Expect(both).ToContainTextAsync("The inbound address was entered this morning.");
        await lead.PressAsync(both.GetByRole(AriaRole.Link, new() { Name = "Keep the confirmation" }));
        await lead.TypeAsync(page.GetByLabel("Why does the confirmation count?"), "Replies follow in a second launch.");
        await lead.PressButtonAsync("Keep the confirmation");
        await Expect(status).ToContainTextAsync("Confirmed by a person");
        await Expect(both).ToContainTextAsync("Replies follow in a second launch.");
        await lead.PressAsync(both.GetByRole(AriaRole.Button, new() { Name = "Use Twilio’s answer" }));
        await Expect(status).ToContainTextAsync("Needs attention");
        await Expect(both).ToHaveCountAsync(0);

        await Expect(page.Locator("#history")).ToContainTextAsync("Replies follow in a second launch.");

        // A page that is left may ask once more for the piece that was just removed.
        Assert.Empty(lead.Window.ComplaintsBut(404, 422));
    }
}
