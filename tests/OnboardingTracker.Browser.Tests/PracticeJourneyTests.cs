using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Testing.Screens;
using static Microsoft.Playwright.Assertions;

namespace OnboardingTracker.Browser.Tests;

/// <summary>The main job as a newcomer meets it: the printed address, the owner, the practice button, a checklist that Twilio ticks, a person who ticks the rest.</summary>
public sealed partial class PracticeJourneyTests(Browser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_newcomer_reaches_steps_verified_by_Twilio_with_and_without_scripts(bool withScripts)
    {
        await using var host = await TrackerHost.StartAsync(Stage.PracticeOn);
        await using var window = await browser.OpenAsync(host.BaseAddress, withScripts);
        await window.MakeOwnerAsync(host);
        await window.PractiseAsync();

        var statuses = await StatusesAsync(window);
        Assert.True(statuses.Count(word => word == "Verified by Twilio") >= 15, $"Verified: {statuses.Count(word => word == "Verified by Twilio")}");
        Assert.True(statuses.Count(word => word.StartsWith("Waiting on", StringComparison.Ordinal)) >= 3, "Fewer than 3 wait.");
        Assert.True(statuses.Count(word => word == "Needs attention") >= 3, "Fewer than 3 need attention.");
        Assert.Contains("Blocked", statuses);

        await window.Page.GotoAsync("/onboardings/practice-northwind/steps/allow-the-planned-countries");
        await Expect(window.Page.GetByRole(AriaRole.Heading, new() { Name = "What to fix" })).ToBeVisibleAsync();
        Assert.True(await window.Page.Locator("ol.fixes > li").CountAsync() > 0, "No numbered fix.");
        await Expect(window.Page.GetByText("Sample data. Nothing here is real and nothing is sent.")).ToBeVisibleAsync();
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task Marking_undoing_evidence_and_not_needed_work_and_the_count_follows()
    {
        await using var host = await TrackerHost.StartAsync(Stage.PracticeOn);
        await using var window = await browser.OpenAsync(host.BaseAddress);
        await window.MakeOwnerAsync(host);
        await window.PractiseAsync();
        var page = window.Page;

        await page.GotoAsync("/onboardings/practice-northwind/m/account");
        var before = await DoneAsync(page);
        await window.Row("turn-on-two-factor").GetByRole(AriaRole.Button, new() { Name = "Mark done" }).ClickAsync();
        await Expect(window.Row("turn-on-two-factor")).ToContainTextAsync("Confirmed by a person");
        await Expect(window.Row("turn-on-two-factor")).ToContainTextAsync(TrackerHost.OwnerName);
        Assert.Equal(before.Done + 1, (await DoneAsync(page)).Done);

        await window.Row("turn-on-two-factor").GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(window.Row("turn-on-two-factor")).ToContainTextAsync("Not started");
        Assert.Equal(before, await DoneAsync(page));

        await page.GotoAsync("/onboardings/practice-northwind/steps/turn-on-two-factor/evidence");
        await page.GetByLabel("File").SetInputFilesAsync(new FilePayload { Name = "two-factor.txt", MimeType = "text/plain", Buffer = "Required since 9 Nov"u8.ToArray() });
        await page.GetByRole(AriaRole.Button, new() { Name = "Add evidence" }).ClickAsync();
        var file = page.GetByRole(AriaRole.Link, new() { Name = "two-factor.txt" });
        var download = await page.RunAndWaitForDownloadAsync(() => file.ClickAsync());
        Assert.Equal("Required since 9 Nov", await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken));
        await Expect(page.Locator("main")).ToContainTextAsync("In progress");

        await page.GotoAsync("/onboardings/practice-northwind/steps/choose-alert-receivers/not-needed");
        await page.GetByRole(AriaRole.Button, new() { Name = "Mark not needed" }).ClickAsync();
        await Expect(page).ToHaveTitleAsync(new Regex("^Error: ", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await page.GetByLabel("Why is this not needed?").FillAsync("One person gets everything.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Mark not needed" }).ClickAsync();
        await page.GotoAsync("/onboardings/practice-northwind/m/account");
        await Expect(window.Row("choose-alert-receivers")).ToContainTextAsync("One person gets everything.");
        Assert.Equal(before.Total - 1, (await DoneAsync(page)).Total);
        Assert.Empty(window.ComplaintsBut(422));
    }

    private static async Task<List<string>> StatusesAsync(BrowserWindow window)
    {
        var statuses = new List<string>();
        foreach (var milestone in new[] { "account", "numbers", "architecture", "compliance", "delivery" })
        {
            await window.Page.GotoAsync($"/onboardings/practice-northwind/m/{milestone}");
            // Done work may be folded, and folded text is not rendered: read the content, not the picture.
            statuses.AddRange(await window.Page.Locator("[data-step] .status").AllTextContentsAsync());
        }

        return [.. statuses.Select(word => word.Trim())];
    }

    /// <summary>What the page says: "3 of 9 done".</summary>
    private static async Task<(int Done, int Total)> DoneAsync(IPage page)
    {
        var words = Counted().Match(await page.Locator(".page-head .count").InnerTextAsync());
        return (int.Parse(words.Groups["done"].Value, CultureInfo.InvariantCulture), int.Parse(words.Groups["total"].Value, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex("(?<done>[0-9]+) of (?<total>[0-9]+)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Counted();
}
