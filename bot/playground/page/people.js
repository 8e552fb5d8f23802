/** The people at this computer: one of them is "me"; a dot says that the bot wrote to another. */

import { byId, element } from "./dom.js";

const HUES = 6;

export class People {
  constructor(onChoose) {
    this.onChoose = onChoose;
    this.unread = new Set();
    this.people = [];
    this.me = null;
  }

  show(people, me) {
    this.people = people;
    this.me = me;
    this.unread.delete(me);
    this.draw();
  }

  /** Put the dot at this person. */
  mark(person) {
    if (person === this.me || this.unread.has(person) || !this.people.some(({ id }) => id === person)) return;
    this.unread.add(person);
    this.draw();
  }

  draw() {
    byId("people").replaceChildren(...this.people.map((person, index) => this.row(person, index)));
  }

  row(person, index) {
    const unread = this.unread.has(person.id);
    const note = [person.note, person.language_code?.toUpperCase()].filter(Boolean).join(" · ");
    return element(
      "li",
      {},
      element(
        "button",
        {
          type: "button",
          class: "person",
          "aria-current": person.id === this.me && "true",
          "data-person": String(person.id),
          onclick: () => this.onChoose(person.id),
        },
        element("span", { class: `face hue-${index % HUES}`, "aria-hidden": "true" }, [...person.name][0] ?? "?"),
        element("span", { class: "person-names" }, element("span", { class: "person-name" }, person.name), element("span", { class: "person-note" }, note)),
        unread ? element("span", { class: "dot", role: "img", "aria-label": "New messages" }) : null,
      ),
    );
  }
}
