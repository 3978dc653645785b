// The command palette: Cmd or Ctrl with K opens it, arrows walk the results, Enter follows the first.
export function connect(dialog) {
  const field = dialog.querySelector("input[type=search]");
  const results = () => [...dialog.querySelectorAll(".search__list a")];

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
    } else if (event.key === "Enter" && event.target === field && results().length > 0) {
      event.preventDefault();
      results()[0].click();
    }
  });

  dialog.addEventListener("close", () => { field.value = ""; });
  dialog.addEventListener("click", event => {
    if (event.target === dialog) {
      dialog.close();
    }
  });
}
