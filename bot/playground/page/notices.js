/** What answerCallbackQuery shows: a toast that goes by itself, or an alert to be closed. */

import { byId, element } from "./dom.js";

const TOAST_MS = 3500;

export function toast(text) {
  const shown = element("p", { class: "toast" }, text);
  byId("toasts").append(shown);
  setTimeout(() => shown.remove(), TOAST_MS);
}

export function alertBox(text) {
  byId("alert-text").textContent = text;
  const box = byId("alert");
  if (!box.open) box.showModal();
}
