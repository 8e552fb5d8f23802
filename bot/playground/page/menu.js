/** The commands of the bot: behind ☰, and as completion while a /command is typed. */

import { byId, element } from "./dom.js";

export class CommandMenu {
  constructor(onChoose) {
    this.onChoose = onChoose;
    this.box = byId("menu");
    this.button = byId("menu-button");
    this.commands = [];
    this.current = -1;
    this.button.addEventListener("click", () => (this.box.hidden ? this.open("") : this.close()));
    this.button.addEventListener("keydown", (event) => this.key(event));
    document.addEventListener("pointerdown", (event) => {
      if (!event.target.closest(".foot")) this.close();
    });
  }

  /** Take the commands the bot has set for this person; an open menu shows them at once. */
  show(commands) {
    this.commands = commands;
    this.button.hidden = commands.length === 0;
    if (!this.box.hidden) this.open(this.beginning, this.onTaken);
  }

  /** Open with the commands that begin so; `onTaken` runs when one is chosen. */
  open(beginning, onTaken = () => {}) {
    this.shown = this.commands.filter(({ command }) => command.startsWith(beginning));
    if (!this.shown.length) return this.close();
    this.beginning = beginning;
    this.onTaken = onTaken;
    this.box.replaceChildren(...this.shown.map((command, index) => this.row(command, index)));
    this.box.hidden = false;
    this.button.setAttribute("aria-expanded", "true");
    return this.point(beginning ? 0 : -1);
  }

  close() {
    this.box.hidden = true;
    this.current = -1;
    this.button.setAttribute("aria-expanded", "false");
    byId("text").removeAttribute("aria-activedescendant");
  }

  /** Deal with a key while the menu is open; gives back whether it did. */
  key(event) {
    if (this.box.hidden) return false;
    const last = this.shown.length - 1;
    if (event.key === "ArrowDown") this.point(this.current < last ? this.current + 1 : 0);
    else if (event.key === "ArrowUp") this.point(this.current > 0 ? this.current - 1 : last);
    else if (event.key === "Escape") this.close();
    else if ((event.key === "Enter" || event.key === "Tab") && this.current >= 0) this.take(this.shown[this.current]);
    else return false;
    event.preventDefault();
    return true;
  }

  point(index) {
    this.current = index;
    for (const [each, row] of [...this.box.children].entries()) row.setAttribute("aria-selected", String(each === index));
    this.box.children[index]?.scrollIntoView({ block: "nearest" });
    if (index >= 0) byId("text").setAttribute("aria-activedescendant", `command-${index}`);
  }

  take({ command }) {
    this.close();
    this.onTaken();
    this.onChoose(`/${command}`);
  }

  row(command, index) {
    return element(
      "div",
      { class: "menu-row", role: "option", id: `command-${index}`, "aria-selected": "false", onclick: () => this.take(command) },
      element("span", { class: "menu-words" }, command.description),
      element("span", { class: "menu-command" }, `/${command.command}`),
    );
  }
}
