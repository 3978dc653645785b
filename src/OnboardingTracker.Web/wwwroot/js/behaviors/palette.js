// The command palette: Cmd or Ctrl with K opens it, arrows walk the results, Enter follows the first of those that belong to what is typed; how many there are
// is said.
export function connect(dialog) {
  const field = dialog.querySelector("input[type=search]");
  const box = dialog.querySelector("#palette-results");
  const status = dialog.querySelector("#palette-status");
  const empty = [...box.childNodes].map(node => node.cloneNode(true));
  const results = () => [...dialog.querySelectorAll(".search__list a")];
  const isOfNow = () => box.querySelector("[data-asked]")?.dataset.asked === field.value.trim();
  let waits = false;

  function clear() {
    box.replaceChildren(...empty.map(node => node.cloneNode(true)));
    status.textContent = "";
  }

  document.addEventListener("keydown", event => {
    if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
      event.preventDefault();
      dialog.open ? dialog.close() : dialog.showModal();
    }
  });

  dialog.addEventListener("keydown", event => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") {
      // The first press would only empty the field.
      dialog.close();
    } else if (by) {
      event.preventDefault();
      const stops = [field, ...results()];
      stops[(stops.indexOf(document.activeElement) + by + stops.length) % stops.length].focus();
    } else if (event.key === "Enter" && event.target === field && (isOfNow() ? results().length > 0 : !waits && field.value.trim())) {
      // Results of an older text are not followed: the press counts for those that are on their way. A second press asks for the page with all results.
      event.preventDefault();
      waits = !isOfNow();
      waits || results()[0].click();
    }
  });

  field.addEventListener("input", () => { waits = false; });
  document.addEventListener("htmx:after:swap", () => {
    if (!dialog.open) {
      clear();
    } else if (isOfNow()) {
      const { said } = box.querySelector("[data-said]").dataset;
      status.textContent === said || (status.textContent = said);
      waits && results()[0]?.click();
    }
  });
  dialog.addEventListener("close", () => { field.value = ""; waits = false; clear(); });
  dialog.addEventListener("click", event => {
    if (event.target === dialog) {
      dialog.close();
    }
  });
}
