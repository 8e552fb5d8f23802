/** The list of messages: adds, edits in place, deletes, keeps the newest in view. */

import { bubble, dayMark, isIncoming } from "./bubble.js";
import { dayOf } from "./dates.js";
import { byId } from "./dom.js";
import { settle } from "./keyboard.js";

const NEAR_PX = 120;

const pace = (smoothly) => (smoothly && !matchMedia("(prefers-reduced-motion: reduce)").matches ? "smooth" : "instant");

export class Chat {
  constructor(actions) {
    this.actions = { ...actions, reveal: (id) => this.reveal(id) };
    this.list = byId("messages");
    this.scroll = byId("scroll");
    this.down = byId("to-newest");
    this.unseen = 0;
    this.down.addEventListener("click", () => this.toNewest(true));
    this.scroll.addEventListener("scroll", () => this.isNear() && this.markSeen(), { passive: true });
    // quotes that fold, fonts and the keyboard of a phone change heights: who was at the end stays there
    this.following = true;
    this.scroll.addEventListener("scroll", () => (this.following = this.isNear()), { passive: true });
    new ResizeObserver(() => this.following && this.toNewest()).observe(this.scroll);
  }

  /** Show these messages and no others. */
  reset(messages) {
    this.list.replaceChildren();
    this.lastDay = null;
    for (const message of messages) this.put(message);
    this.toNewest();
  }

  isEmpty() {
    return !this.list.querySelector(".message");
  }

  /** Add a message at the end, or put it in the place of the one with its number. */
  add(message) {
    const following = this.isNear();
    this.put(message);
    if (following || !isIncoming(message)) this.toNewest(true);
    else this.showUnseen(this.unseen + 1);
  }

  /** Put the new version of a message in the place of the old. */
  edit(message) {
    const following = this.isNear();
    const old = this.find(message.message_id);
    if (!old) return;
    old.replaceWith(bubble(message, this.actions));
    if (following) this.toNewest();
  }

  remove(messageId) {
    this.find(messageId)?.remove();
    for (const mark of this.list.querySelectorAll(".day")) {
      if (!mark.nextElementSibling?.classList.contains("message")) mark.remove();
    }
    if (!this.list.querySelector(".day")) this.lastDay = null;
  }

  settle(messageId) {
    settle(this.list, messageId);
  }

  put(message) {
    const shown = bubble(message, this.actions);
    const old = this.find(message.message_id);
    if (old) return old.replaceWith(shown);
    const day = dayOf(message.date);
    if (day !== this.lastDay) this.list.append(dayMark(message.date));
    this.lastDay = day;
    this.list.append(shown);
    return undefined;
  }

  find(messageId) {
    return this.list.querySelector(`[data-id="${Number(messageId)}"]`);
  }

  reveal(messageId) {
    const found = this.find(messageId);
    if (!found) return;
    found.scrollIntoView({ block: "center", behavior: pace(true) });
    found.classList.add("revealed");
    setTimeout(() => found.classList.remove("revealed"), 1600);
  }

  isNear() {
    return this.scroll.scrollHeight - this.scroll.scrollTop - this.scroll.clientHeight < NEAR_PX;
  }

  toNewest(smoothly = false) {
    this.scroll.scrollTo({ top: this.scroll.scrollHeight, behavior: pace(smoothly) });
    this.following = true;
    this.markSeen();
  }

  markSeen() {
    this.showUnseen(0);
  }

  showUnseen(count) {
    this.unseen = count;
    this.down.hidden = count === 0;
    const shown = byId("unseen");
    shown.hidden = count === 0;
    shown.textContent = String(count);
  }
}
