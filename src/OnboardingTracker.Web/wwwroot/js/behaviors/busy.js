// A form that has been sent shows it and cannot be sent twice. Coming back to the page makes it usable again.
export function connect(form) {
  // Before all others that listen: htmx sends a form whether or not the browser was told to leave it.
  form.addEventListener("submit", event => {
    if (form.dataset.sent !== undefined) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }

    form.dataset.sent = "";
    event.submitter?.setAttribute("aria-busy", "true");
  }, { capture: true });
  addEventListener("pageshow", () => rest(form));
  form.addEventListener("htmx:finally:request", () => rest(form));
}

function rest(form) {
  delete form.dataset.sent;
  form.querySelector("[aria-busy]")?.removeAttribute("aria-busy");
}
