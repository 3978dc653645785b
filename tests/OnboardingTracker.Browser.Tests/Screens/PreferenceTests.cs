using Microsoft.Playwright;
using OnboardingTracker.Testing.Screens;

namespace OnboardingTracker.Browser.Tests.Screens;

/// <summary>What somebody set in their system is followed: forced colours, more contrast, less motion.</summary>
public sealed class PreferenceTests(Browser browser, Scenery scenery)
{
    private const int Practice = 2;
    private const string Key = "/onboardings/practice-northwind";

    /// <summary>
    /// Asks the page. A colour of the system is what a probe gets that asks for it; an edge is a drawn border or outline in another colour than what is
    /// behind it. A background proves nothing: forced colours take it away.
    /// </summary>
    private const string Eyes = """
        window.eyes = (() => {
          const probe = document.createElement("p");
          document.body.append(probe);
          const system = Object.fromEntries(["Canvas", "CanvasText", "ButtonFace", "ButtonBorder", "ButtonText", "LinkText", "Highlight", "Field", "FieldText"].map(name => {
            probe.style.cssText = `forced-color-adjust: none; color: ${name}`;
            return [name, getComputedStyle(probe).color];
          }));
          probe.remove();
          const drawn = (width, style, colour) => parseFloat(width) > 0 && !["none", "hidden"].includes(style) && colour !== system.Canvas && !/^rgba\(.*, 0\)$/.test(colour);
          const sides = ["Top", "Right", "Bottom", "Left"];
          const isEdged = element => {
            const style = getComputedStyle(element);
            return sides.every(side => drawn(style[`border${side}Width`], style[`border${side}Style`], style[`border${side}Color`]));
          };
          const isRinged = element => {
            const style = getComputedStyle(element);
            return parseFloat(style.outlineWidth) >= 2 && drawn(style.outlineWidth, style.outlineStyle, style.outlineColor);
          };
          // What tells one from another where colours do not: lines, their kind and their width.
          const shapeOf = element => {
            const style = getComputedStyle(element);
            return [...sides.flatMap(side => [style[`border${side}Width`], style[`border${side}Style`]]), style.outlineWidth, style.outlineStyle].join(" ");
          };
          const seen = selector => [...document.querySelectorAll(selector)].filter(element => element.checkVisibility({ checkVisibilityCSS: true }));
          const nameOf = element => `${element.tagName.toLowerCase()}.${element.className?.baseVal ?? element.className} "${element.textContent.trim().slice(0, 30)}"`;
          const without = (selector, isThere) => {
            const all = seen(selector);
            return all.length === 0 ? [`nothing is ${selector}`] : all.filter(element => !isThere(element)).map(nameOf);
          };
          return { system, isEdged, isRinged, shapeOf, seen, nameOf, without };
        })();
        """;

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Forced_colours_keep_the_edge_of_what_can_be_pressed_filled_in_or_has_a_pill(ColorScheme scheme)
    {
        await using var window = await OpenAsync(new() { ForcedColors = ForcedColors.Active, ColorScheme = scheme });

        Assert.Empty(await AskAsync<string[]>(window, $"{Key}/m/numbers", "() => eyes.without('main .button, .topbar .button, .status[data-pill]', eyes.isEdged)"));
        Assert.Empty(await AskAsync<string[]>(window, "/account", "() => eyes.without('main .input, main .button', eyes.isEdged)"));
        // Radio buttons and ticks are the system's own there, so that it draws which one is chosen.
        Assert.Empty(await AskAsync<string[]>(window, "/account", "() => eyes.without('.choice input', input => getComputedStyle(input).appearance === 'auto')"));
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task Forced_colours_leave_every_status_its_word_and_an_icon_in_the_colour_of_text()
    {
        await using var window = await OpenAsync(new() { ForcedColors = ForcedColors.Active });

        foreach (var milestone in new[] { "account", "numbers", "compliance" })
        {
            Assert.Empty(await AskAsync<string[]>(window, $"{Key}/m/{milestone}", """
                () => eyes.without(".status", status => {
                  const icon = status.querySelector(".icon"), box = icon?.getBoundingClientRect();
                  return status.textContent.trim() && box?.width >= 12 && box.height >= 12 && getComputedStyle(icon).color !== eyes.system.Canvas;
                })
                """));
        }

        // Nine statuses, and none looks like another where all have one colour: each has an icon of its own.
        Assert.Empty(await AskAsync<string[]>(window, $"{Key}/m/numbers", """
            () => {
              const words = new Map();
              for (const status of eyes.seen(".status[data-status]")) {
                const icon = status.querySelector("use").getAttribute("href");
                words.set(icon, (words.get(icon) ?? new Set()).add(status.dataset.status));
              }
              return [...words].filter(([, statuses]) => statuses.size > 1).map(([icon, statuses]) => `${icon}: ${[...statuses]}`);
            }
            """));
    }

    [Theory]
    [InlineData("/m/numbers", ".rail__item:has([aria-current=step])", ".rail__item:not(:has([aria-current=step]))")]
    [InlineData("/m/numbers", ".side-nav__link[aria-current]", ".side-nav__link:not([aria-current])")]
    public async Task Forced_colours_show_where_one_is_by_more_than_a_colour(string screen, string current, string others)
    {
        await using var window = await OpenAsync(new() { ForcedColors = ForcedColors.Active });

        Assert.Empty(await AskAsync<string[]>(window, Key + screen, $$"""
            () => {
              const shape = eyes.shapeOf(eyes.seen("{{current}}")[0]);
              return eyes.without("{{others}}", other => eyes.shapeOf(other) !== shape);
            }
            """));
    }

    [Theory]
    [InlineData(ForcedColors.Active, Contrast.NoPreference)]
    [InlineData(ForcedColors.None, Contrast.More)]
    public async Task The_focus_has_a_ring_at_each_stop_of_a_page(ForcedColors colours, Contrast contrast)
    {
        const int stops = 25;
        await using var window = await OpenAsync(new() { ForcedColors = colours, Contrast = contrast });
        await AskAsync<bool>(window, $"{Key}/m/numbers", "() => true");
        List<string> without = [];
        for (var stop = 0; stop < stops; stop++)
        {
            await window.Page.Keyboard.PressAsync("Tab");
            // The link of a row leaves the ring to the row, which it covers.
            without.AddRange(await window.Page.EvaluateAsync<string[]>("""
                () => {
                  const at = document.activeElement, ring = at.closest(".step-row__in:has(.step-row__link:focus)") ?? at;
                  return at !== document.body && eyes.isRinged(ring) ? [] : [eyes.nameOf(at)];
                }
                """));
        }

        Assert.Empty(without);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task More_contrast_draws_every_line_strongly_and_every_word_in_full_ink(ColorScheme scheme)
    {
        await using var window = await OpenAsync(new() { Contrast = Contrast.More, ColorScheme = scheme });

        // WCAG 1.4.11 asks 3 : 1 of what one must see to use a page; 1.4.6 asks 7 : 1 of text.
        Assert.Empty(await AskAsync<string[]>(window, $"{Key}/m/numbers", """
            () => {
              const canvas = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", { willReadFrequently: true });
              const light = colour => {
                canvas.fillStyle = colour;
                canvas.fillRect(0, 0, 1, 1);
                const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map(part => part / 255).map(part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4);
                return .2126 * r + .7152 * g + .0722 * b;
              };
              const ratio = (one, other) => { const [low, high] = [light(one), light(other)].sort((a, b) => a - b); return (high + .05) / (low + .05); };
              const ground = getComputedStyle(document.querySelector(".shell")).backgroundColor;
              return [
                ...eyes.without(".step-row__in", row => ratio(getComputedStyle(row).borderBottomColor, ground) >= 3).map(name => `faint line: ${name}`),
                ...eyes.without(".step-row__hint, .step-row__meta, .page-foot", words => ratio(getComputedStyle(words).color, ground) >= 7).map(name => `faint words: ${name}`),
                ...eyes.without(".status[data-pill]", pill => parseFloat(getComputedStyle(pill).borderTopWidth) >= 2).map(name => `thin pill: ${name}`),
              ];
            }
            """));
    }

    [Theory]
    [InlineData(ReducedMotion.Reduce, false)]
    [InlineData(ReducedMotion.NoPreference, true)]
    public async Task Less_motion_moves_nothing_and_without_that_wish_it_does(ReducedMotion wish, bool moves)
    {
        await using var window = await OpenAsync(new() { ReducedMotion = wish });

        // All that ever moves: a busy button, the sign of a check under way, a fold that opens, a link under the pointer.
        var running = await AskAsync<string[]>(window, $"{Key}/m/numbers", """
            async () => {
              document.querySelector("main .button").setAttribute("aria-busy", "true");
              document.querySelector(".page-head__count").insertAdjacentHTML("beforeend", "<p class='checking'><svg class='icon'></svg></p>");
              document.querySelectorAll("details").forEach(fold => { fold.open = !fold.open; });
              const frame = () => new Promise(done => requestAnimationFrame(done));
              for (let frames = 0; frames < 4; frames++) await frame();
              return document.getAnimations().filter(change => change.playState === "running").map(change => `${change.animationName ?? change.transitionProperty} of ${eyes.nameOf(change.effect.target)}`);
            }
            """);

        Assert.Equal(moves, running.Length > 0);
    }

    private static async Task<T> AskAsync<T>(BrowserWindow window, string address, string question)
    {
        await window.Page.GotoAsync(address);
        await window.ReadyAsync();
        await window.Page.EvaluateAsync(Eyes);
        return await window.Page.EvaluateAsync<T>(question);
    }

    private async Task<BrowserWindow> OpenAsync(PageEmulateMediaOptions wishes)
    {
        var stage = await scenery.SetAsync(Practice, browser.Chromium);
        var window = await browser.OpenAsync(stage.Host.BaseAddress);
        await window.SignInAsync();
        await window.Page.EmulateMediaAsync(wishes);
        return window;
    }
}
