using Microsoft.Playwright;
using OnboardingTracker.Testing.Screens;
using static Microsoft.Playwright.Assertions;

namespace OnboardingTracker.Browser.Tests.Behaviours;

/// <summary>Wherever a row goes when its step is marked done, the focus goes with it.</summary>
public sealed class FocusTests(Browser browser, ConnectedTracker tracker) : IClassFixture<ConnectedTracker>
{
    /// <summary>Rows one after another: each takes the one before from where it was marked to the group of what is done.</summary>
    private const int Rows = 5;

    [Theory]
    [InlineData("account")]
    [InlineData("numbers")]
    public async Task Five_rows_marked_one_after_another_by_the_keyboard_keep_the_focus(string milestone)
    {
        await using var window = await OpenAsync(milestone);
        foreach (var step in (await MarkableAsync(window)).Take(Rows))
        {
            await window.Row(step).GetByRole(AriaRole.Link).FocusAsync();
            await window.Page.Keyboard.PressAsync("Tab");
            await Expect(Button(window, step, "Mark done")).ToBeFocusedAsync();
            await window.Page.Keyboard.PressAsync("Enter");

            await Expect(Button(window, step, "Undo")).ToBeFocusedAsync();
        }

        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task Rows_marked_and_taken_back_by_the_mouse_keep_the_focus()
    {
        await using var window = await OpenAsync("numbers");
        foreach (var step in (await MarkableAsync(window)).Take(Rows))
        {
            await Button(window, step, "Mark done").ClickAsync();
            await Expect(Button(window, step, "Undo")).ToBeFocusedAsync();
        }

        foreach (var step in await UndoableAsync(window))
        {
            await Button(window, step, "Undo").ClickAsync();
            await Expect(Button(window, step, "Mark done")).ToBeFocusedAsync();
        }

        Assert.Empty(window.Complaints);
    }

    private static Task<string[]> MarkableAsync(BrowserWindow window) => StepsAsync(window, "Mark done");

    private static Task<string[]> UndoableAsync(BrowserWindow window) => StepsAsync(window, "Undo");

    private static async Task<string[]> StepsAsync(BrowserWindow window, string button)
    {
        var steps = await window.Page.EvaluateAsync<string[]>(
            "word => [...document.querySelectorAll('.step-row')].filter(row => row.querySelector('.step-row__act button')?.textContent.trim() === word && row.checkVisibility()).map(row => row.dataset.step)",
            button);
        Assert.True(steps.Length >= Rows, $"Only {steps.Length} rows have the button {button}.");
        return steps;
    }

    private static ILocator Button(BrowserWindow window, string step, string name) =>
        window.Row(step).GetByRole(AriaRole.Button, new() { Name = name });

    private async Task<BrowserWindow> OpenAsync(string milestone)
    {
        var key = await tracker.Launch.StartAsync($"Focus {milestone}");
        var window = await browser.OpenAsync(tracker.Host.BaseAddress);
        await window.SignInAsync();
        await window.Page.GotoAsync($"/onboardings/{key}/m/{milestone}");
        await window.ReadyAsync();
        return window;
    }
}
