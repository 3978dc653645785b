// Keeps what is typed into a form on this device until it has been saved, so that neither a lost session nor a closed tab loses it.
// Secrets are never kept: fields of type password or file, and everything under data-secret.
const secret = "[type=password], [type=file], [type=hidden], [data-secret] *";

export function connect(form) {
  const key = `draft ${new URL(form.action, location.href).pathname}`;
  const fields = [...form.elements].filter(field => field.name && !field.matches(secret) && ["text", "textarea", "date"].includes(field.type));
  const kept = JSON.parse(sessionStorage.getItem(key) ?? "null");

  // Sent, and the answer was not the sign-in page: it arrived.
  if (kept?.sent) {
    sessionStorage.removeItem(key);
  } else if (kept) {
    restore(form, fields, kept.values);
  }

  form.addEventListener("input", () => sessionStorage.setItem(key, JSON.stringify({ values: valuesOf(fields) })));
  form.addEventListener("submit", () => sessionStorage.setItem(key, JSON.stringify({ sent: true, values: valuesOf(fields) })));
}

// The sign-in page came instead of an answer: what was sent did not arrive.
export function unsend() {
  for (const key of Object.keys(sessionStorage).filter(name => name.startsWith("draft "))) {
    const kept = JSON.parse(sessionStorage.getItem(key));
    sessionStorage.setItem(key, JSON.stringify({ values: kept.values }));
  }
}

function restore(form, fields, values) {
  const changed = fields.filter(field => values[field.name] !== undefined && field.value === field.defaultValue && values[field.name] !== field.value);
  changed.forEach(field => { field.value = values[field.name]; });
  form.querySelector("[data-draft-note]")?.toggleAttribute("hidden", changed.length === 0);
}

function valuesOf(fields) {
  return Object.fromEntries(fields.map(field => [field.name, field.value]));
}

if (document.querySelector("[data-signed-out]")) {
  unsend();
}
