// Keys without a modifier: "g" then a letter goes somewhere, j and k walk the rows, ? shows the sheet, / searches. Off in the account (WCAG 2.1.4).
export function connect(body) {
  let waitsForPlace = false;

  body.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, dialog, [contenteditable]")) {
      return;
    }

    const goes = waitsForPlace;
    waitsForPlace = event.key === "g";
    if (goes) {
      body.querySelector(`a[data-key="${CSS.escape(event.key)}"]`)?.click();
    } else if (event.key === "j" || event.key === "k") {
      walk(event.key === "j" ? 1 : -1);
    } else if (event.key === "?" || event.key === "/") {
      event.preventDefault();
      body.querySelector(event.key === "?" ? "#key-list" : "#palette")?.showModal();
    }
  });

  function walk(by) {
    const rows = [...body.querySelectorAll("[data-row]")].filter(row => row.checkVisibility());
    const at = rows.indexOf(document.activeElement);
    (rows[at + by] ?? (at < 0 ? rows[by > 0 ? 0 : rows.length - 1] : null))?.focus();
  }
}
