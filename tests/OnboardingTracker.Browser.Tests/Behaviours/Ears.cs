using Microsoft.Playwright;

namespace OnboardingTracker.Browser.Tests.Behaviours;

/// <summary>
/// Hears what a screen reader would for sure: each sentence that comes into a live region that was there before. A region that comes together with its words is
/// read by some only, so it counts for nothing. Also measures what moves by itself.
/// </summary>
internal static class Ears
{
    private const string Script = """
        window.heard = [];
        window.shifted = [];
        window.since = 0;
        document.addEventListener("DOMContentLoaded", () => {
          const regions = "[role=status], [role=alert]";
          const regionOf = node => (node.nodeType === 1 ? node : node.parentElement)?.closest(regions);
          new MutationObserver(changes => {
            const added = changes.flatMap(change => [...change.addedNodes]);
            const changed = new Set(changes.map(change => regionOf(change.target)).filter(region => region && !added.some(node => node.contains(region))));
            window.heard.push(...[...changed].map(region => region.textContent.trim()).filter(text => text));
          }).observe(document.body, { subtree: true, childList: true, characterData: true });
        });
        new PerformanceObserver(list => list.getEntries().filter(entry => !entry.hadRecentInput).forEach(entry => window.shifted.push({
          at: entry.startTime,
          value: entry.value,
          what: entry.sources.map(source => `${source.node?.nodeName}.${source.node?.className} ${source.node?.textContent?.trim().slice(0, 30)} ${source.previousRect.y} -> ${source.currentRect.y}`).join(" | "),
        }))).observe({ type: "layout-shift", buffered: true });
        """;

    public static Task ListenAsync(this IPage page) => page.AddInitScriptAsync(Script);

    /// <summary>What was said so far; waits for the first sentence, which may come a moment after the eye has seen the change.</summary>
    public static async Task<string[]> HeardAsync(this IPage page)
    {
        await page.WaitForFunctionAsync("() => window.heard.length > 0");
        return await page.EvaluateAsync<string[]>("() => window.heard");
    }

    /// <summary>Begins anew once what was drawn so far is drawn. A busy browser tells of a shift late, so that each counts by when it happened.</summary>
    public static Task ForgetAsync(this IPage page) => page.EvaluateAsync(
        "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => { window.heard = []; window.since = performance.now(); done(null); })))");

    /// <summary>The cumulative layout shift, and what moved.</summary>
    public static async Task<(double Sum, string What)> ShiftedAsync(this IPage page) => (
        await page.EvaluateAsync<double>("() => window.shifted.filter(entry => entry.at > window.since).reduce((sum, entry) => sum + entry.value, 0)"),
        await page.EvaluateAsync<string>("() => window.shifted.filter(entry => entry.at > window.since).map(entry => `${entry.value.toFixed(4)}: ${entry.what}`).join('\\n')"));

    /// <summary>
    /// How far down what a person holds on to stands: the frame of the page, its head, the button they pressed, the beginning of the result. A part that is put
    /// in anew is no shift to the browser, so its own measure does not see whether these moved.
    /// </summary>
    public static Task<string[]> PlacesAsync(this IPage page) => page.EvaluateAsync<string[]>(
        """
        () => [".topbar", ".side-nav", ".breadcrumb", "h1", ".rail", "#check-now-button", "[data-testid=verdict] h2", "[data-testid=next-step]", "[data-testid=can-send]"]
          .flatMap(selector => [...document.querySelectorAll(selector)].map(element => [selector, element.getBoundingClientRect()]))
          .map(([selector, box]) => `${selector}: ${Math.round(box.top)}`)
        """);
}
