/** Inline keyboards: callback buttons wait for the bot's answer, url buttons open a new window, copy buttons copy. */

import { element, safeUrl } from "./dom.js";
import { toast } from "./notices.js";

/** Make the keyboard of a message from its rows of buttons. */
export function keyboard(messageId, rows, actions) {
  const lines = rows.map((row) => element("div", { class: "row" }, ...row.map((button) => oneButton(messageId, button, actions))));
  return element("div", { class: "keyboard", role: "group", "aria-label": "Buttons" }, ...lines);
}

/** Show on every button that waits in this message that the bot has answered; without an id, in all messages. */
export function settle(root, messageId) {
  const scope = messageId === undefined ? root : root.querySelector(`[data-id="${messageId}"]`);
  for (const button of scope?.querySelectorAll(".waiting") ?? []) button.classList.remove("waiting");
}

function oneButton(messageId, button, actions) {
  const look = { class: button.style ? `key ${button.style}` : "key", title: button.text };
  const words = element("span", { class: "key-text" }, button.text);
  const url = button.url ? safeUrl(button.url) : null;
  if (url) {
    const follow = (event) => actions.link?.(url) && event.preventDefault();
    return element("a", { ...look, href: url, target: "_blank", rel: "noopener", onclick: follow }, words, mark("↗"));
  }
  if (button.callback_data !== undefined) return callback(messageId, button, { look, words }, actions);
  if (button.copy_text) return element("button", { ...look, type: "button", onclick: () => copy(button.copy_text.text) }, words, mark("⧉"));
  return element("button", { ...look, type: "button", disabled: true }, words);
}

function callback(messageId, button, { look, words }, actions) {
  const onPress = async (event) => {
    const pressed = event.currentTarget;
    pressed.classList.add("waiting");
    try {
      await actions.press(messageId, button.callback_data);
    } catch {
      pressed.classList.remove("waiting");
      toast("The press did not reach the server");
    }
  };
  return element("button", { ...look, type: "button", "data-callback": button.callback_data, onclick: onPress }, words);
}

const mark = (sign) => element("span", { class: "key-mark", "aria-hidden": "true" }, sign);

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast("Copied");
  } catch {
    toast("The browser did not allow copying");
  }
}
