/** Small helpers around the DOM. Text only ever becomes text nodes: nothing here or elsewhere parses HTML. */

/** Make an element: `attributes` become attributes (`false`, null and undefined are left out), `on...` functions listeners. */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (typeof value === "function") made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/** Find the element with this id. */
export const byId = (id) => document.getElementById(id);

/** Give the address as it may be opened, or null: only http and https may be. */
export function safeUrl(address) {
  try {
    const url = new URL(address);
    return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
  } catch {
    return null;
  }
}
