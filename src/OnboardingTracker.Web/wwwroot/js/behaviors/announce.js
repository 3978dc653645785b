// The one polite live region: after something settled in place, says once what the page wants said.
export function connect(region) {
  let said = current();

  document.addEventListener("htmx:after:swap", () => {
    const sentence = current();
    if (sentence !== said) {
      said = sentence;
      region.textContent = sentence;
    }
  });
}

function current() {
  return document.querySelector("[data-say]")?.dataset.say ?? "";
}
