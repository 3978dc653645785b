// What was typed and is not saved yet. It stays in this tab of the browser, for who typed it, until its save has arrived, that person throws it away or signs
// out, or the tab is closed.
const person = document.body.dataset.person ?? "";
const store = open();

// The page a form was sent from.
export const here = () => location.href.split("#")[0];

export const keyOf = address => `draft ${person} ${address}`;

export const read = key => JSON.parse(store?.getItem(key) ?? "null");

export const drop = key => store?.removeItem(key);

export function keep(key, draft) {
  try {
    store?.setItem(key, JSON.stringify(draft));
  } catch {
    // The browser has no room left: the form works as ever, it only keeps nothing.
  }
}

// Once for each page, before its forms look for what they had.
export function sweep() {
  const isSignedOff = document.querySelector("[data-forget-drafts]") !== null;
  // A form that was open too long comes as a page that sends it again.
  const isSentAgain = document.querySelector("[data-sends-again]") !== null;
  for (const key of keys()) {
    const draft = read(key);
    if (isSignedOff || (person && !key.startsWith(keyOf(""))) || (draft.sent && hasArrived(draft.sent))) {
      drop(key);
    } else if (draft.sent) {
      keep(key, { ...draft, sent: isSentAgain && here() });
    }
  }

  document.querySelector("[data-drafts-kept]")?.toggleAttribute("hidden", keys().length === 0);
}

// A save leads from the page of its form on to another. The form itself, an error, the sign-in page, what follows that, or a page one came back to: it did not arrive.
function hasArrived(from) {
  const [load] = performance.getEntriesByType("navigation");
  return person !== "" && ["", from].includes(document.referrer) && load?.type === "navigate" && load.redirectCount > 0 && (load.responseStatus ?? 200) < 400;
}

function keys() {
  return Object.keys(store ?? {}).filter(key => key.startsWith("draft "));
}

function open() {
  try {
    return sessionStorage;
  } catch {
    // Switched off in this browser.
    return null;
  }
}
