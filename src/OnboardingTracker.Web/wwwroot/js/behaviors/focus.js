// What settles in place may take away the button that was pressed, because its row went to another group. The focus then goes to the
// button of the same row, or to what is nearest to where it was.
const stops = "button, a[href], input:not([type=hidden]), textarea, select, summary";

export function connect(body) {
  let places = [];

  document.addEventListener("htmx:before:swap", () => {
    places = document.activeElement === body ? [] : idsAround(document.activeElement);
  });

  document.addEventListener("htmx:after:swap", () => {
    if (document.activeElement === body && places.length > 0) {
      nearest(places)?.focus({ preventScroll: true });
    }
  });
}

function idsAround(element) {
  const ids = [];
  for (let at = element; at; at = at.parentElement) {
    if (at.id) ids.push(at.id);
  }
  return ids;
}

function nearest(ids) {
  const place = document.getElementById(ids.find(id => document.getElementById(id)));
  const stop = place?.matches("#page, main") ? place.closest("main") : place?.querySelector(".step-row__act button") ?? place?.querySelector(stops);
  // In a group that is folded now, its heading is what can be seen.
  return stop?.checkVisibility() === false ? stop.closest("details")?.querySelector("summary") : stop;
}
