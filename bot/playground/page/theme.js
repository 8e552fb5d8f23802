/** Dark or light: as the system has it, until somebody presses the button. */

import { byId } from "./dom.js";

const KEY = "sitat-playground-theme";
const system = matchMedia("(prefers-color-scheme: dark)");

function remembered() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function remember(theme) {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // a browser that keeps nothing still shows what was chosen until it is closed
  }
}

export function startTheme() {
  const root = document.documentElement;
  const chosen = remembered();
  if (chosen) root.dataset.theme = chosen;
  byId("theme").addEventListener("click", () => {
    const now = root.dataset.theme ?? (system.matches ? "dark" : "light");
    root.dataset.theme = now === "dark" ? "light" : "dark";
    remember(root.dataset.theme);
  });
}
