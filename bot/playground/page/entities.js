/**
 * Text and entities to DOM nodes. Offsets count UTF-16 units, which is what JavaScript's strings are indexed by.
 * Entities may nest and (from a careless sender) overlap: what sticks out of an outer one goes on behind it.
 */

import { element, safeUrl } from "./dom.js";

const TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre" };
const QUOTES = new Set(["blockquote", "expandable_blockquote"]);

/**
 * Render `text` with `entities` into a fragment.
 * `actions`: command(text) for a tapped /command, link(url) returning true when the page deals with the address itself.
 */
export function render(text, entities = [], actions = {}) {
  const fragment = document.createDocumentFragment();
  const ranges = entities
    .map((entity) => ({ entity, from: Math.max(0, entity.offset), to: Math.min(text.length, entity.offset + entity.length) }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from || b.to - a.to || rank(a.entity) - rank(b.entity));
  fill(fragment, { text, actions }, { from: 0, to: text.length }, ranges);
  return fragment;
}

// of two entities on the very same stretch the block goes outside
const rank = (entity) => (QUOTES.has(entity.type) ? 0 : 1);

function fill(parent, source, { from, to }, ranges) {
  let at = from;
  let waiting = ranges;
  while (waiting.length) {
    const [range, ...others] = waiting;
    addText(parent, source, at, range.from);
    const end = Math.min(range.to, to);
    const inner = others.filter((other) => other.from < end).map((other) => ({ ...other, to: Math.min(other.to, end) }));
    const { outer, hole } = wrap(source, range.entity, range.from, end);
    fill(hole, source, { from: range.from, to: end }, inner);
    parent.append(outer);
    // the newline that ends a quote's last line is not an empty line of its own
    at = QUOTES.has(range.entity.type) && source.text[end] === "\n" && end < to ? end + 1 : end;
    waiting = others.filter((other) => other.to > at).map((other) => ({ ...other, from: Math.max(other.from, at) }));
  }
  addText(parent, source, at, to);
}

function addText(parent, source, from, to) {
  if (from < to) parent.append(document.createTextNode(source.text.slice(from, to)));
}

function wrap(source, entity, from, to) {
  if (QUOTES.has(entity.type)) return quote(entity.type === "expandable_blockquote");
  const made = inline(entity, source.text.slice(from, to), source.actions);
  return { outer: made, hole: made };
}

function inline(entity, words, actions) {
  if (entity.type in TAGS) return element(TAGS[entity.type]);
  if (entity.type === "text_link") return link(entity.url, actions);
  if (entity.type === "url") return link(/^[a-z][a-z0-9+.-]*:/i.test(words) ? words : `https://${words}`, actions);
  if (entity.type === "spoiler") return spoiler();
  if (entity.type === "bot_command" && actions.command) {
    return element("button", { type: "button", class: "command", onclick: () => actions.command(words) });
  }
  return element("span", { class: entity.type });
}

/** Make a link that opens outside the page, or a plain span when the address is not http(s). */
export function link(address, actions = {}) {
  const url = safeUrl(address);
  if (!url) return element("span", { class: "no-link" });
  const follow = (event) => {
    if (actions.link?.(url)) event.preventDefault();
  };
  return element("a", { href: url, target: "_blank", rel: "noopener", onclick: follow });
}

function spoiler() {
  const hidden = element("span", { class: "spoiler", role: "button", tabindex: "0", "aria-label": "Hidden text" });
  const show = () => {
    hidden.classList.add("shown");
    for (const name of ["role", "tabindex", "aria-label"]) hidden.removeAttribute(name);
  };
  hidden.addEventListener("click", show);
  hidden.addEventListener("keydown", (event) => event.key === "Enter" && show());
  return hidden;
}

function quote(expandable) {
  const hole = element("div", { class: "quote-text" });
  const outer = element("blockquote", { class: expandable ? "expandable collapsed" : false }, hole);
  if (expandable) outer.append(toggle(outer, hole));
  return { outer, hole };
}

function toggle(outer, hole) {
  const button = element("button", { type: "button", class: "quote-toggle", "aria-expanded": "false", "aria-label": "Show the whole quote" });
  const turn = () => {
    const collapsed = outer.classList.toggle("collapsed");
    button.setAttribute("aria-expanded", String(!collapsed));
    button.setAttribute("aria-label", collapsed ? "Show the whole quote" : "Collapse the quote");
  };
  button.addEventListener("click", (event) => {
    event.stopPropagation();
    turn();
  });
  outer.addEventListener("click", (event) => {
    const selecting = !getSelection().isCollapsed;
    if (!selecting && !event.target.closest("a, button") && outer.classList.contains("long")) turn();
  });
  // whether three lines are enough is known only on screen, and again after each change of width
  new ResizeObserver(() => {
    if (outer.classList.contains("collapsed")) outer.classList.toggle("long", hole.scrollHeight > hole.clientHeight + 8);
  }).observe(hole);
  return button;
}
