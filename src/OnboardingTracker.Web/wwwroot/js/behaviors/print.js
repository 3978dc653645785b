// Opens the print window. Without scripts the browser's own menu does; the button is then not shown.
export function connect(button) {
  button.addEventListener("click", () => window.print());
}
