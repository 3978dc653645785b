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
