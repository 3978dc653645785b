// Keeps what is typed into a form until it has been saved, so that a session that ended or a connection that broke does not lose it. It comes back into the form
// only while what the form was made from is still the same; over what somebody else saved meanwhile it is never put, only shown above it.
// Secrets are never kept: fields of type password or file, and everything under data-secret.
import { drop, here, keep, keyOf, read, sweep } from "../drafts.js";

const secret = "[type=password], [type=file], [type=hidden], [data-secret] *";

export function connect(form) {
  const key = keyOf(new URL(form.action, location.href).pathname);
  const fields = [...form.elements].filter(field => field.name && !field.matches(secret) && ["text", "textarea", "date", "url"].includes(field.type));
  const note = form.querySelector("[data-draft-note]");
  const revision = form.elements.revision?.value ?? "";
  const kept = read(key);
  const isSame = kept?.revision === revision;
  const earlier = kept && !isSame ? kept.values : kept?.earlier;
  let back = [];

  if (kept && note.dataset.cameBack) {
    // The form came back with everything that was sent: that is what was typed last.
    keep(key, { ...kept, values: valuesOf(fields) });
  } else if (isSame) {
    back = fields.filter(field => field.value === field.defaultValue && kept.values[field.name] !== undefined && kept.values[field.name] !== field.value);
    back.forEach(field => { field.value = kept.values[field.name]; });
  }

  tell(note, back, fields.filter(field => earlier?.[field.name]?.trim() && earlier[field.name] !== field.value), earlier);
  note.querySelector("button").addEventListener("click", () => {
    drop(key);
    back.forEach(field => { field.value = field.defaultValue; });
    note.hidden = true;
    fields[0].focus();
  });
  form.addEventListener("input", () => keep(key, { revision, values: valuesOf(fields), earlier }));
  // Anew when there is none: signing out in another tab of the browser takes away what was kept, and not what stands in this form.
  form.addEventListener("submit", () => {
    if (read(key) || fields.some(field => field.value !== field.defaultValue)) {
      keep(key, { ...(read(key) ?? { revision, values: valuesOf(fields), earlier }), sent: here() });
    }
  });
}

function tell(note, back, shown, earlier) {
  const [putIn, list] = [note.querySelector("[data-put-in]"), note.querySelector("[data-earlier]")];
  note.hidden = back.length === 0 && shown.length === 0;
  putIn.hidden = back.length === 0;
  list.hidden = shown.length === 0;
  list.querySelector("dl").replaceChildren(...shown.map(field => {
    const line = note.querySelector("template").content.cloneNode(true);
    line.querySelector("dt").textContent = field.labels[0]?.textContent ?? field.name;
    line.querySelector("bdi").textContent = earlier[field.name];
    return line;
  }));
}

function valuesOf(fields) {
  return Object.fromEntries(fields.map(field => [field.name, field.value]));
}

sweep();
