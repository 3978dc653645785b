using static Microsoft.Playwright.Assertions;

namespace OnboardingTracker.Browser.Tests.Behaviours;

/// <summary>The behaviour `copy`: a SID is shown short and copied whole, and the button says that it was.</summary>
public sealed class CopyTests(Browser browser, ConnectedTracker tracker) : IClassFixture<ConnectedTracker>
{
    [Fact]
    public async Task The_button_beside_a_sid_copies_the_whole_of_it_and_says_so_for_a_moment()
    {
        var key = await tracker.Launch.StartAsync("Copied");
        await using var window = await browser.OpenAsync(tracker.Host.BaseAddress);
        await window.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await window.SignInAsync();
        await window.Page.GotoAsync($"/onboardings/{key}");
        await window.ReadyAsync();
        var button = window.Page.Locator(".facts .sid .copy");
        var before = await button.GetAttributeAsync("aria-label");

        await button.PressAsync("Enter");
        await Expect(button).ToHaveAccessibleNameAsync("Copied");
        await Expect(button.Locator(".icon").First).ToBeHiddenAsync();
        await Expect(button.Locator(".icon").Last).ToBeVisibleAsync();

        Assert.Equal(Simulator.SimulatorCredentials.AccountSid, await window.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
        await Expect(button).ToHaveAccessibleNameAsync(before!);
        Assert.Empty(window.Complaints);
    }
}
