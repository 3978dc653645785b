using System.Reflection;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using OnboardingTracker.Testing.Screens;

namespace OnboardingTracker.Browser.Tests.Screens;

/// <summary>
/// Every screen in every state: axe finds nothing, wide and narrow, light and dark; at 400 % zoom, where a window of 1280 by 1024 shows 320 by 256 CSS
/// px, nothing is cut off or scrolls sideways. One walk asks for all of it, because opening a screen costs more than looking at it.
/// </summary>
public sealed class DoorAndEmptyScreenTests(Browser browser, Scenery scenery)
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(11)]
    public Task No_screen_has_a_violation_in_either_theme_or_is_cut_off_at_400_percent(int stage) => EveryScreen.WalkAsync(browser, scenery, stage);

    /// <summary>The walks of this file name their stages, so that they go side by side: a new stage needs a walk here.</summary>
    [Fact]
    public void Every_stage_has_a_walk()
    {
        var walked = typeof(EveryScreen).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.Name == nameof(No_screen_has_a_violation_in_either_theme_or_is_cut_off_at_400_percent))
            .SelectMany(method => method.GetCustomAttributes<InlineDataAttribute>())
            .Select(data => Assert.IsType<int>(Assert.Single(data.Data)));

        Assert.Equal(Enumerable.Range(0, Stage.All.Count), walked.Order());
    }
}

/// <summary>The same for the practice onboarding. A class of its own, so that the walks go side by side.</summary>
public sealed class PracticeScreenTests(Browser browser, Scenery scenery)
{
    [Theory]
    [InlineData(2)]
    public Task No_screen_has_a_violation_in_either_theme_or_is_cut_off_at_400_percent(int stage) => EveryScreen.WalkAsync(browser, scenery, stage);
}

/// <summary>The same with much in it, and with long, Arabic and Japanese names.</summary>
public sealed class FullScreenTests(Browser browser, Scenery scenery)
{
    [Theory]
    [InlineData(3)]
    public Task No_screen_has_a_violation_in_either_theme_or_is_cut_off_at_400_percent(int stage) => EveryScreen.WalkAsync(browser, scenery, stage);
}

/// <summary>The same with trouble: Twilio down, a lost connection.</summary>
public sealed class TroubleScreenTests(Browser browser, Scenery scenery)
{
    [Theory]
    [InlineData(4)]
    public Task No_screen_has_a_violation_in_either_theme_or_is_cut_off_at_400_percent(int stage) => EveryScreen.WalkAsync(browser, scenery, stage);
}

/// <summary>The same during a check that is held up.</summary>
public sealed class CheckingScreenTests(Browser browser, Scenery scenery)
{
    [Theory]
    [InlineData(5)]
    public Task No_screen_has_a_violation_in_either_theme_or_is_cut_off_at_400_percent(int stage) => EveryScreen.WalkAsync(browser, scenery, stage);
}

/// <summary>The same with people's words against Twilio's, and with everything done.</summary>
public sealed class ClaimAndDoneScreenTests(Browser browser, Scenery scenery)
{
    [Theory]
    [InlineData(6)]
    [InlineData(7)]
    public Task No_screen_has_a_violation_in_either_theme_or_is_cut_off_at_400_percent(int stage) => EveryScreen.WalkAsync(browser, scenery, stage);
}

/// <summary>How every screen is looked at.</summary>
internal static class EveryScreen
{
    /// <summary>
    /// The engine itself, once for each page: the package's own way to run it opens and closes a tab beside the page every time, to put frames together,
    /// which takes longer than the rules do, and no page here has frames.
    /// </summary>
    private static readonly string Engine = new BundledAxeScriptProvider().GetScript();

    /// <summary>A theme changes nothing but colours, so the second one asks for those alone.</summary>
    private static readonly string[] OnlyColours = ["color-contrast"];

    public static async Task WalkAsync(Browser browser, Scenery scenery, int stage) =>
        await (await scenery.SetAsync(stage, browser.Chromium)).ShowAsync(browser.Chromium, LookAsync);

    private static async Task LookAsync(Screen screen, BrowserWindow window)
    {
        await window.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await window.Page.EvaluateAsync(Engine);
        await window.Page.EvaluateAsync("() => document.getAnimations().forEach(change => change.finish())");
        await HelpAsync(window);
        if (screen.IsPaper)
        {
            await RunAsync(window, "on paper");
            return;
        }

        // Other words change only what fits.
        if (!screen.HasMarkupOfAnother)
        {
            await LookWithAxeAsync(screen, window);
        }

        await window.Page.SetViewportSizeAsync(320, 256);
        if (await window.CutOffAsync() is [_, ..] found)
        {
            throw new InvalidOperationException($"at 400 %: {string.Join("; ", found)}");
        }
    }

    private static async Task LookWithAxeAsync(Screen screen, BrowserWindow window)
    {
        // A page opens light, and a change of theme costs as much as a run: one change for all of them.
        if (screen.UpTo >= 1280)
        {
            await RunAsync(window, "light at 1280 px");
            await ThemeAsync(window, "dark");
            await RunAsync(window, "dark at 1280 px", OnlyColours);
        }
        else
        {
            await ThemeAsync(window, "dark");
        }

        await window.Page.SetViewportSizeAsync(375, 900);
        await RunAsync(window, "dark at 375 px");
    }

    /// <summary>One link in the foot of the page, the same on every screen (WCAG 3.2.6); the others are short ways to the same address.</summary>
    private static async Task HelpAsync(BrowserWindow window)
    {
        var links = await window.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('body footer.page-foot a[href^=\"/help\"], .topbar a[href^=\"/help\"]')].map(link => `${link.closest('footer') ? 'foot' : 'top'} ${link.pathname}`)");
        if (links.Count(link => link.StartsWith("foot ", StringComparison.Ordinal)) != 1 || links.Select(link => link.Split(' ')[1]).Distinct(StringComparer.Ordinal).Count() != 1)
        {
            throw new InvalidOperationException($"the Help links are: {string.Join(", ", links)}");
        }
    }

    /// <summary>The product's own way to a theme; colours on their way to another are brought to their end.</summary>
    private static async Task ThemeAsync(BrowserWindow window, string theme) => await window.Page.EvaluateAsync(
        """
        theme => {
          document.documentElement.dataset.theme = theme;
          const drawn = () => new Promise(frame => requestAnimationFrame(frame));
          return drawn().then(drawn).then(() => document.getAnimations().forEach(change => change.finish())).then(drawn);
        }
        """,
        theme);

    /// <summary>Complains when a rule is broken; all rules unless some are named. Of what passed, one element for each rule is enough to know.</summary>
    private static async Task RunAsync(BrowserWindow window, string how, string[]? rules = null)
    {
        var result = await window.Page.EvaluateAsync<string[]>(
            """
            async rules => {
              const { violations, passes } = await axe.run(document, { resultTypes: ["violations"], rules: { "target-size": { enabled: true } }, ...(rules && { runOnly: { type: "rule", values: rules } }) });
              if (passes.length === 0) throw new Error("axe looked at nothing");
              return violations.map(({ id, nodes: [first] }) => `${id} ${first.html} ${first.failureSummary}`);
            }
            """,
            rules);
        if (result is [_, ..])
        {
            throw new InvalidOperationException($"{how}: {string.Join("; ", result)}");
        }
    }
}
