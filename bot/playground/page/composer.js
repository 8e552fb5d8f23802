/** The line to write in, the START button, and sending: what is longer than one message goes as several. */

import { byId } from "./dom.js";
import { CommandMenu } from "./menu.js";
import { toast } from "./notices.js";

const MESSAGE_LIMIT = 4096;

/** Cut a text as Telegram's clients do: pieces of at most 4,096, at an end of line or a space where there is one. */
export function pieces(text, limit = MESSAGE_LIMIT) {
  const cut = [];
  let rest = text.trim();
  while (rest.length > limit) {
    const piece = rest.slice(0, limit);
    const newline = piece.lastIndexOf("\n");
    const space = piece.lastIndexOf(" ");
    const pair = /[\uD800-\uDBFF]$/.test(piece) ? limit - 1 : limit;
    const at = newline > limit / 2 ? newline : space > limit / 2 ? space : pair;
    cut.push(rest.slice(0, at).trim());
    rest = rest.slice(at).trim();
  }
  if (rest) cut.push(rest);
  return cut;
}

export class Composer {
  /** `deliver(text)` sends one message and rejects when it cannot. */
  constructor(deliver) {
    this.deliver = deliver;
    this.text = byId("text");
    this.menu = new CommandMenu((command) => this.send(command));
    this.queue = Promise.resolve();
    byId("composer").addEventListener("submit", (event) => this.submit(event));
    this.text.addEventListener("input", () => this.changed());
    this.text.addEventListener("keydown", (event) => this.key(event));
  }

  /** Send these words in order behind what is already on its way; gives back whether they arrived. */
  send(words) {
    this.queue = this.queue.then(async () => {
      for (const piece of pieces(words)) await this.deliver(piece);
      return true;
    }).catch(() => {
      toast("The message did not reach the server");
      return false;
    });
    return this.queue;
  }

  async submit(event) {
    event?.preventDefault();
    const words = this.text.value;
    if (!words.trim()) return;
    this.text.value = "";
    this.changed();
    this.text.focus();
    if (!(await this.send(words)) && !this.text.value) {
      this.text.value = words;
      this.changed();
    }
  }

  key(event) {
    if (this.menu.key(event)) return;
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) this.submit(event);
  }

  changed() {
    this.text.style.height = "auto";
    this.text.style.height = `${this.text.scrollHeight}px`;
    const typed = this.text.value;
    if (/^\/\w*$/.test(typed)) this.menu.open(typed.slice(1), () => this.clear());
    else this.menu.close();
  }

  clear() {
    this.text.value = "";
    this.text.style.height = "auto";
  }

  /** Show the big START instead of the line to write in. */
  showStart(visible) {
    byId("composer").hidden = visible;
    byId("start").hidden = !visible;
  }
}
