using Microsoft.Playwright;
using OnboardingTracker.Testing.Screens;
using static Microsoft.Playwright.Assertions;

namespace OnboardingTracker.Browser.Tests.Behaviours;

/// <summary>The behaviour `file-check`: what the server would refuse is said when the file is chosen, before it is sent.</summary>
public sealed class FileCheckTests(Browser browser, ConnectedTracker tracker) : IClassFixture<ConnectedTracker>
{
    [Fact]
    public async Task A_file_that_is_too_large_or_of_a_wrong_kind_is_said_before_it_is_sent()
    {
        var key = await tracker.Launch.MakeAsync("Files");
        await using var window = await browser.OpenAsync(tracker.Host.BaseAddress);
        await window.SignInAsync();
        await window.Page.GotoAsync($"/onboardings/{key}/steps/turn-on-two-factor/evidence");
        await window.ReadyAsync();
        var sent = 0;
        window.Page.Request += (_, request) => sent += request.Method == "POST" ? 1 : 0;

        Assert.Equal("The file is larger than 10 MB.", await SaidOnAsync(window, "large.txt", (10 * 1024 * 1024) + 1));
        Assert.Equal("Choose a PDF, PNG, JPEG, WebP, TXT, CSV, EML, DOCX or XLSX file.", await SaidOnAsync(window, "drawing.svg", 10));
        Assert.Equal("", await SaidOnAsync(window, "Seen.TXT", 10));
        Assert.Equal(0, sent);

        await window.Page.SendByAsync("Add evidence");
        await Expect(window.Page.GetByTestId("evidence")).ToContainTextAsync("Seen.TXT");
        Assert.Empty(window.Complaints);
    }

    private static async Task<string> SaidOnAsync(BrowserWindow window, string name, int size)
    {
        var field = window.Page.GetByLabel("File");
        await field.SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/plain", Buffer = [.. Enumerable.Repeat((byte)'a', size)] });
        return await field.EvaluateAsync<string>("field => field.validationMessage");
    }
}
