// The page follows its onboarding. What settles in place keeps its size; what would move the page waits until the person asks for it, or until the
// check ends that was under way when it was opened, unless something is being typed.
import { headNow, hold, isOvertaken, isTyping, keepHead, letGo, sizesNow, wordsOf } from "../page-state.js";

export function connect(news) {
  const page = () => document.querySelector("#page");
  const lookAgain = () => document.querySelector("#live").dispatchEvent(new CustomEvent("changed"));
  const text = news.querySelector("[data-text]");
  let sizes = null, kept = 0;

  function ask(swap) {
    const again = page().querySelector("[data-again]");
    again.setAttribute("hx-swap", swap);
    again.dispatchEvent(new CustomEvent("again"));
  }

  function tell(isNews) {
    if (news.hidden === isNews) {
      news.hidden = !isNews;
      text.textContent = isNews ? text.dataset.text : "";
    }
  }

  function follow(fresh) {
    const live = page().querySelector("[data-live]");
    const isAwaited = live.dataset.live === "awaits" && !isTyping(page());
    const isUnderWay = fresh.querySelector("[data-live=awaits]") !== null;
    live.dataset.live = isUnderWay ? live.dataset.live : "";
    const isNews = hold(sizes) || wordsOf(fresh) !== wordsOf(page());
    tell(isNews && !isAwaited);
    if (isNews && isAwaited && !isUnderWay) {
      kept = headNow();
      ask("outerHTML");
    }
  }

  document.addEventListener("htmx:before:swap", event => {
    const { ctx } = event.detail;
    sizes = ctx.sourceElement?.matches("[data-live]") ? sizesNow() : null;
    // The answer to what the person just sent says the same, and is on its way or has come: what else may have happened is asked for after it.
    if (sizes && (document.querySelector("form[data-sent]") || isOvertaken(ctx))) {
      event.preventDefault();
      setTimeout(lookAgain);
    }
  });
  document.addEventListener("htmx:after:swap", ({ detail }) => {
    if (sizes) {
      follow(new DOMParser().parseFromString(detail.ctx.text, "text/html").querySelector("#page"));
    } else if (detail.ctx.select === "#page") {
      tell(false);
      keepHead(kept);
      kept = 0;
    }
  });
  news.querySelector("button").addEventListener("click", () => {
    document.querySelector("#main").focus({ preventScroll: true });
    ask("outerMorph");
  });
  addEventListener("resize", letGo);
}
