// When a request made in place comes to nothing: the form stays as it was and says what happened beside its button.
export function connect(body) {
  const show = event => {
    const form = event.target.closest?.("form[hx-post]");
    if (!form || (event.detail.ctx?.response && event.detail.ctx.response.status < 500)) {
      return;
    }

    let line = form.querySelector(".trouble");
    if (!line) {
      line = Object.assign(document.createElement("p"), { className: "trouble", role: "alert" });
      form.append(line);
    }

    line.textContent = body.dataset.trouble;
  };

  body.addEventListener("htmx:error", show);
  body.addEventListener("htmx:response:error", show);
}
