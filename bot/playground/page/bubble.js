/** One message as a bubble: reply, text, time, and its inline keyboard beneath. */

import { dayOf, isoOf, timeOfDay } from "./dates.js";
import { element } from "./dom.js";
import { render } from "./entities.js";
import { keyboard } from "./keyboard.js";

const REPLY_LIMIT = 80;

/** Tell whether the bot wrote the message. */
export const isIncoming = (message) => Boolean(message.from?.is_bot ?? message.sender_chat);

/** Make the list item of a message. `actions`: command, link, press, reveal (scroll to a message). */
export function bubble(message, actions) {
  const incoming = isIncoming(message);
  const rows = message.reply_markup?.inline_keyboard;
  return element(
    "li",
    { class: `message ${incoming ? "incoming" : "outgoing"}`, "data-id": String(message.message_id) },
    element(
      "div",
      { class: rows?.length ? "stack with-keyboard" : "stack" },
      element(
        "div",
        { class: "bubble" },
        origin(message),
        reply(message, actions),
        element("div", { class: "text", dir: "auto" }, render(message.text ?? message.caption ?? "", message.entities ?? message.caption_entities, actions)),
        stamp(message),
      ),
      rows?.length ? keyboard(message.message_id, rows, actions) : null,
    ),
  );
}

/** Make the pill between two days. */
export const dayMark = (seconds) => element("li", { class: "day" }, element("span", {}, dayOf(seconds)));

function stamp(message) {
  const edited = message.edit_date ? element("span", { class: "edited" }, "edited ") : null;
  const time = element("time", { datetime: isoOf(message.date) }, timeOfDay(message.date));
  return element("span", { class: "stamp" }, edited, time);
}

function origin(message) {
  const from = message.forward_origin;
  if (!from) return null;
  const name = from.chat?.title ?? from.sender_chat?.title ?? from.sender_user?.first_name ?? from.sender_user_name ?? "somebody";
  return element("p", { class: "origin" }, `Forwarded from ${name}`);
}

function reply(message, actions) {
  const earlier = message.reply_to_message;
  if (!earlier) return null;
  const words = (earlier.text ?? earlier.caption ?? "").replaceAll(/\s+/g, " ").trim();
  const shown = words.length > REPLY_LIMIT ? `${words.slice(0, REPLY_LIMIT)}…` : words;
  return element(
    "button",
    { type: "button", class: "reply", onclick: () => actions.reveal?.(earlier.message_id) },
    element("span", { class: "reply-name" }, earlier.from?.first_name ?? "Message"),
    element("span", { class: "reply-text" }, shown),
  );
}
