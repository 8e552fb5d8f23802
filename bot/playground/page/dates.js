/** Dates as the page writes them: absolute, in the reader's own zone. Seconds since 1970 go in. */

const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long" });
const dayAndYear = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });

export const timeOfDay = (seconds) => clock.format(seconds * 1000);

export function dayOf(seconds, now = Date.now()) {
  const then = new Date(seconds * 1000);
  return (then.getFullYear() === new Date(now).getFullYear() ? day : dayAndYear).format(then);
}

export const isoOf = (seconds) => new Date(seconds * 1000).toISOString();
