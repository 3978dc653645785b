using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace OnboardingTracker.Browser.Tests.Behaviours;

/// <summary>The report on paper: one page of status, then the steps.</summary>
public sealed partial class ReportTests(Browser browser, ConnectedTracker tracker) : IClassFixture<ConnectedTracker>
{
    /// <summary>A4 less the margins of print.css, 14 and 16 mm, in CSS px.</summary>
    private const int PaperWidth = 688, PaperHeight = 1001;

    [Fact]
    public async Task The_first_page_is_the_status_and_the_steps_begin_on_the_second()
    {
        var key = await tracker.Launch.StartAsync("On paper");
        await using var window = await browser.OpenAsync(tracker.Host.BaseAddress);
        await window.SignInAsync();
        var page = window.Page;
        await page.GotoAsync($"/onboardings/{key}/report");

        var pdf = Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = "A4" }));
        Assert.InRange(PageObject().Count(pdf), 3, 12);

        await page.SetViewportSizeAsync(PaperWidth, PaperHeight);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.Locator(".topbar, .side-nav, .page-foot")).ToHaveCountAsync(3);
        await Expect(page.Locator(".topbar:visible, .side-nav:visible, .page-foot:visible")).ToHaveCountAsync(0);
        await Expect(page.Locator(".report__status")).ToHaveCSSAsync("break-after", "page");
        var bottom = await page.Locator(".report__status").EvaluateAsync<double>("status => status.getBoundingClientRect().bottom + scrollY");
        Assert.True(bottom <= PaperHeight, $"The status needs {bottom} px, a page has {PaperHeight}.");
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task The_button_opens_the_print_window()
    {
        var key = await tracker.Launch.MakeAsync("To print");
        await using var window = await browser.OpenAsync(tracker.Host.BaseAddress);
        await window.SignInAsync();
        await window.Page.AddInitScriptAsync("window.print = () => { document.title = 'printed'; };");
        await window.Page.GotoAsync($"/onboardings/{key}/report");

        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Print" }).ClickAsync();

        await Expect(window.Page).ToHaveTitleAsync("printed");
    }

    [GeneratedRegex("/Type ?/Page[^s]", RegexOptions.NonBacktracking)]
    private static partial Regex PageObject();
}
