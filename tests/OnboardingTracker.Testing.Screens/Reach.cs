namespace OnboardingTracker.Testing.Screens;

/// <summary>Runs in the page: names what a person cannot reach without scrolling sideways.</summary>
internal static class Reach
{
    /// <summary>
    /// A page wider than its window; a box that scrolls sideways, but for the five milestones and the line of days, which lie in two dimensions
    /// (WCAG 1.4.10); text outside the window's sides; text clipped by its own box or by one around it. What is meant for screen readers only and an
    /// ellipsis whose whole text is in the row's link are left out.
    /// </summary>
    public const string Script = """
        () => {
          const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
          const found = wide > 0 ? [`the page is ${wide} px wider than the window`] : [];
          const width = document.documentElement.clientWidth;
          const hides = overflow => ["hidden", "clip"].includes(overflow), scrolls = overflow => ["auto", "scroll"].includes(overflow);
          const linesOf = element => [...element.childNodes].filter(node => node.nodeType === 3 && node.data.trim()).flatMap(node => {
            const range = document.createRange();
            range.selectNodeContents(node);
            return [...range.getClientRects()].filter(line => line.width > 1);
          });
          // The box that cuts these lines off, unless one between scrolls to them. A line may reach over its box by what its font has above and below.
          const clipperOf = (element, lines) => {
            let sideways = true, down = true, placed = "static";
            for (let at = element; at && at !== document.body; at = at.parentElement) {
              const style = getComputedStyle(at);
              if (style.clipPath === "inset(50%)") return null;
              if (style.display === "contents" || style.display === "inline" || (placed === "absolute" && style.position === "static")) continue;
              if (scrolls(style.overflowX)) sideways = false;
              if (scrolls(style.overflowY)) down = false;
              const box = at.getBoundingClientRect(), over = Math.max(3, parseFloat(style.fontSize) / 4);
              if (sideways && hides(style.overflowX) && style.textOverflow !== "ellipsis" && lines.some(line => line.left < box.left - 1 || line.right > box.right + 1)) return at;
              if (down && hides(style.overflowY) && lines.some(line => line.top < box.top - over || line.bottom > box.bottom + over)) return at;
              if (style.position === "fixed") return null;
              placed = style.position === "static" ? placed : style.position;
            }
            return null;
          };
          const mayScroll = ".rail";
          const isElsewhere = element => {
            for (let at = element; at && at !== document.body; at = at.parentElement) {
              if (at.matches(mayScroll) || getComputedStyle(at).clipPath === "inset(50%)") return true;
            }
            return false;
          };
          const nameOf = element => `${element.tagName.toLowerCase()}.${element.className}`;
          for (const element of document.body.querySelectorAll("*")) {
            if (scrolls(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1 && !element.matches("textarea, input, select") && !isElsewhere(element)) found.push(`${nameOf(element)} scrolls sideways`);
            const lines = linesOf(element);
            if (lines.length === 0 || !element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) || element.closest(".visually-hidden, .skip, datalist, option, svg")) continue;
            const box = element.getBoundingClientRect(), style = getComputedStyle(element);
            if (box.width <= 1 || box.height <= 1) continue;
            const name = `${nameOf(element)} "${element.textContent.trim().slice(0, 40)}"`;
            const clipper = clipperOf(element, lines);
            if (clipper) found.push(`${name} is cut off by ${clipper === element ? "its own box" : nameOf(clipper)}`);
            if (isElsewhere(element)) continue;
            if (box.right > width + 1 || box.left < -1) found.push(`${name} leaves the window`);
            const clips = style.overflowX !== "visible" && style.textOverflow !== "ellipsis" && style.display !== "inline";
            if (clips && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)) found.push(`${name} is clipped`);
          }
          return found;
        }
        """;
}
