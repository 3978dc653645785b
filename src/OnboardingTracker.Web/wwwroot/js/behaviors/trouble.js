// When a request made in place comes to nothing: the form stays as it was and says what happened beside its button.
export function connect(body) {
  const show = event => {
    const form = event.target.closest?.("form[hx-post]");
    if (!form || (event.detail.ctx?.response && event.detail.ctx.response.status < 500)) {
      return;
    }

    // In a row it has the width of the row, beside the button there is room for a word a line.
    const place = form.closest(".step-row__in") ?? form;
    let line = place.querySelector(".trouble");
    if (!line) {
      line = Object.assign(document.createElement("p"), { className: "trouble", role: "alert" });
      place.append(line);
    }

    line.textContent = body.dataset.trouble;
  };

  body.addEventListener("htmx:error", show);
  body.addEventListener("htmx:response:error", show);
}
