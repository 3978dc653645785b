// Keeps "12 min ago" true while the page is open, in the words the server gave.
const minute = 60_000, hour = 60 * minute, day = 24 * hour;

export function connect(words) {
  const tick = () => document.querySelectorAll("time[data-ago]").forEach(time => {
    const text = phrase(Date.now() - Date.parse(time.dateTime), words.dataset);
    if (text && text !== time.textContent) {
      time.textContent = text;
    }
  });

  setInterval(tick, 20_000);
  document.addEventListener("htmx:after:swap", tick);
}

function phrase(age, words) {
  const fill = (text, number) => text.replace("{0}", Math.floor(number));
  return age < minute ? words.now
    : age < hour ? fill(words.minutes, age / minute)
    : age < day ? fill(words.hours, age / hour)
    : age < 2 * day ? words.day
    : age < 60 * day ? fill(words.days, age / day)
    : null;
}
