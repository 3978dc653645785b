using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace OnboardingTracker.Browser.Tests.Journeys;

/// <summary>Journey 7: Twilio does not answer. Nothing is un-ticked, the pages go on being useful and say since when they could not look.</summary>
public sealed partial class TwilioDownTests(Browser browser, ConnectedTracker tracker) : IClassFixture<ConnectedTracker>
{
    [Theory]
    [InlineData(Hands.Mouse)]
    [InlineData(Hands.KeyboardOnly)]
    [InlineData(Hands.ScriptsOff)]
    public async Task No_status_changes_and_the_pages_name_the_time(Hands hands)
    {
        var key = await tracker.Launch.StartAsync($"Twilio down for {hands}");
        await using var lead = await Visitor.ArriveAsync(browser, tracker.Host, hands);
        var page = lead.Page;
        await page.GotoAsync($"/onboardings/{key}/m/numbers");
        var before = await StatusesAsync(page);

        await tracker.Launch.FaultAsync(new { status = 503 });
        try
        {
            tracker.Host.Clock.Advance(TimeSpan.FromSeconds(61));
            await page.GotoAsync($"/onboardings/{key}");
            await lead.PressButtonAsync("Check all now");
            await lead.SeeAsync(page.GetByTestId("checked"), "Twilio did not answer.");
            await Expect(page.Locator(".notice[data-testid=outage]")).ToContainTextAsync("results from before");
            await Expect(page.Locator(".notice[data-testid=outage] time").First).ToBeVisibleAsync();

            // Every place that says so says that it is from before: nobody may decide by one of them alone.
            await Expect(page.GetByTestId("can-send")).ToContainTextAsync("Yes, when last read");
            await Expect(page.GetByTestId("launch-line")).ToContainTextAsync("when last read");
            await Expect(page.GetByTestId("launch-line")).Not.ToContainTextAsync("can be reached now");
            await Expect(page.Locator("#can-send")).ToContainTextAsync("When last read, to");
            await page.GotoAsync($"/onboardings/{key}/forecast");
            await Expect(page.GetByTestId("forecast")).ToContainTextAsync("Could send when last read");
            await Expect(page.GetByTestId("forecast")).Not.ToContainTextAsync("Can send now");
            await page.GotoAsync($"/onboardings/{key}");
        }
        finally
        {
            await tracker.Launch.MendAsync();
        }

        await Expect(page.GetByTestId("next-step")).ToBeVisibleAsync();
        await Expect(page.GetByTestId("can-send")).ToContainTextAsync("Canada");
        await page.GotoAsync($"/onboardings/{key}/m/numbers");
        Assert.Equal(before, await StatusesAsync(page));

        await lead.PressLinkAsync("Let every sender receive replies");
        await Expect(page.GetByTestId("could-not-check")).ToContainTextAsync(TimeOfTheFailure());
        await Expect(page.GetByTestId("could-not-check")).ToContainTextAsync("Showing the result from");
        Assert.Empty(lead.Window.Complaints);
    }

    private static async Task<string[]> StatusesAsync(IPage page) =>
        [.. (await page.Locator("[data-step]").EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.step + ': ' + row.querySelector('.status').textContent.trim())")).Order(StringComparer.Ordinal)];

    [GeneratedRegex("Could not check at [0-9]{2}:[0-9]{2}\\.", RegexOptions.None, 1000)]
    private static partial Regex TimeOfTheFailure();
}
