namespace OnboardingTracker.Testing.Screens;

/// <summary>Runs in the page: names what a person cannot reach without scrolling sideways.</summary>
internal static class Reach
{
    /// <summary>
    /// A page wider than its window; text outside the window's sides; text clipped by its own box. What may scroll inside a box of its own, what is
    /// meant for screen readers only and an ellipsis whose whole text is in the row's link are left out.
    /// </summary>
    public const string Script = """
        () => {
          const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
          const found = wide > 0 ? [`the page is ${wide} px wider than the window`] : [];
          const width = document.documentElement.clientWidth;
          const isElsewhere = element => {
            for (let at = element; at && at !== document.body; at = at.parentElement) {
              const style = getComputedStyle(at);
              if (["auto", "scroll"].includes(style.overflowX) || style.clipPath === "inset(50%)") return true;
            }
            return false;
          };
          for (const element of document.body.querySelectorAll("*")) {
            const own = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
            if (!own || !element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) || element.closest(".visually-hidden, .skip, datalist, option")) continue;
            const box = element.getBoundingClientRect(), style = getComputedStyle(element);
            if (box.width <= 1 || box.height <= 1 || isElsewhere(element)) continue;
            const name = `${element.tagName.toLowerCase()}.${element.className} "${element.textContent.trim().slice(0, 40)}"`;
            if (box.right > width + 1 || box.left < -1) found.push(`${name} leaves the window`);
            const clips = style.overflowX !== "visible" && style.textOverflow !== "ellipsis" && style.display !== "inline";
            if (clips && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)) found.push(`${name} is clipped`);
          }
          return found;
        }
        """;
}
