// What a page says, but for times, which age by themselves, and forms, which are the person's.
export function wordsOf(page) {
  const copy = page.cloneNode(true);
  copy.querySelectorAll("time, button, form, [hidden], [role=alert]").forEach(element => element.remove());
  return copy.textContent.replace(/\s+/g, " ").trim();
}

// Whether somebody is in a field of the page, or has left something in one.
export function isTyping(page) {
  const fields = [...page.querySelectorAll("textarea, input:not([type=hidden], [type=checkbox], [type=radio])")];
  return page.contains(document.activeElement?.closest("input, textarea, select")) || fields.some(field => field.value !== field.defaultValue);
}

const holders = () => [...document.querySelectorAll("[data-hold]")];

// The sizes of what keeps its size while results settle in it.
export function sizesNow() {
  return new Map(holders().map(element => [element, element.offsetHeight]));
}

// Gives back its size to what has another one now; whether there was any.
export function hold(sizes) {
  const changed = [...sizes].filter(([element, height]) => element.isConnected && element.offsetHeight !== height);
  changed.forEach(([element, height]) => Object.assign(element.style, { blockSize: `${height}px`, overflow: "clip" }));
  return changed.length > 0;
}

const head = () => document.querySelector("[data-head]");

// The size of what stands above the button that was pressed.
export function headNow() {
  return head()?.offsetHeight ?? 0;
}

// A result that is put in anew leaves the pressed button where it was: what stands above keeps at least its size.
export function keepHead(height) {
  head()?.style.setProperty("min-block-size", `${height}px`);
}

export function letGo() {
  holders().forEach(element => Object.assign(element.style, { blockSize: "", overflow: "" }));
  head()?.style.removeProperty("min-block-size");
}

// Whether a page that follows has got another address since it asked: the answer is about the one before.
export function isOvertaken({ sourceElement, request }) {
  return new URL(sourceElement.getAttribute("hx-get"), location.href).href !== new URL(request.action, location.href).href;
}
