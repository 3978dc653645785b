using Microsoft.Playwright;
using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Testing.Screens;

/// <summary>What a person does that leads to another page.</summary>
public static class PageMoves
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Does it and waits until the page it leads to has loaded, also when that has the same address.</summary>
    public static async Task LeadOnAsync(this IPage page, Func<Task> act)
    {
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Loaded(object? sender, IPage arrived) => loaded.TrySetResult();
        page.Load += Loaded;
        try
        {
            await act();
            await loaded.Task.WaitAsync(Patience);
        }
        finally
        {
            page.Load -= Loaded;
        }
    }

    /// <summary>Looks closer at a step, a minute after any other closer look.</summary>
    public static Task LookCloserAsync(this IPage page, TrackerHost host)
    {
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        return page.SendByAsync("Look closer");
    }

    /// <summary>Reads facts about money, a minute after any other reading.</summary>
    /// <param name="button">How its text begins; the month may follow.</param>
    public static Task ReadMoneyAsync(this IPage page, TrackerHost host, string button)
    {
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        return page.LeadOnAsync(() => page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync());
    }

    /// <summary>Presses a button of the main part that sends its form.</summary>
    public static Task SendByAsync(this IPage page, string button) =>
        page.LeadOnAsync(() => page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync());
}
