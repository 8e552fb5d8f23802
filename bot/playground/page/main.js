/** The page: who I am, the chat with the bot, and the news from the server as they happen. */

import * as api from "./api.js";
import { Chat } from "./chat.js";
import { Composer } from "./composer.js";
import { byId } from "./dom.js";
import { NewsroomPanel } from "./newsroom.js";
import { alertBox, toast } from "./notices.js";
import { People } from "./people.js";
import { startTheme } from "./theme.js";

const RETRY_MS = 700;
const TYPING_MS = 5000;

const address = new URL(location.href);
let me = Number(address.searchParams.get("person")) || null;
let payload = address.searchParams.get("start") ?? "";
let bot = {};
let violations = [];
let waiting = new AbortController();
let typing = 0;

startTheme();
const panel = new NewsroomPanel();
const people = new People(choose);
const composer = new Composer((text) => api.send(me, text));
const chat = new Chat({
  command: (words) => composer.send(words),
  press: (messageId, data) => api.press(me, messageId, data),
  link: followDeepLink,
});
byId("start").addEventListener("click", start);
follow();

/** Load what I see, then wait for events, for ever; whoever switches the person aborts the waiting. */
async function follow() {
  for (;;) {
    waiting = new AbortController();
    const { signal } = waiting;
    try {
      let sequence = await load();
      while (!signal.aborted) {
        const news = await api.getEvents(me, sequence, signal);
        if (signal.aborted) break;
        if (news.sequence < sequence) break; // the server has started anew
        sequence = news.sequence;
        news.events.forEach(handle);
      }
    } catch (error) {
      if (signal.aborted) continue;
      if (error.status === 400) me = null; // nobody of that number lives here: be the first person
      byId("offline").hidden = false;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}

async function load() {
  const state = await api.getState(me);
  byId("offline").hidden = true;
  me = state.person;
  violations = state.violations;
  people.show(state.people, me);
  showBot(state);
  showStatus();
  panel.showViolations(violations);
  chat.reset(state.messages);
  showEmptiness();
  return state.sequence;
}

function showBot(state) {
  bot = state.bot;
  byId("bot-name").textContent = bot.name;
  document.title = `${bot.name} · playground`;
  composer.menu.show(bot.commands);
}

function choose(person) {
  if (person === me) return;
  me = person;
  address.searchParams.set("person", String(person));
  history.replaceState(null, "", address);
  waiting.abort();
}

const handlers = {
  message: (event) => {
    showTyping(0);
    chat.add(event.message);
    showEmptiness();
  },
  edit: (event) => chat.edit(event.message),
  delete: (event) => chat.remove(event.message_id),
  answer: (event) => {
    chat.settle(event.message_id);
    if (event.text) (event.show_alert ? alertBox : toast)(event.text);
    if (event.url) followDeepLink(event.url);
  },
  typing: () => showTyping(TYPING_MS),
};

function handle(event) {
  if (event.type === "commands") {
    api.getState(me).then(showBot, () => {}); // which are mine depends on scope and language: the server knows
  } else if (event.type === "violation") {
    violations = [...violations, event.violation];
    panel.showViolations(violations);
  } else if (event.chat_id !== me) {
    if (event.type === "message") people.mark(event.chat_id);
  } else handlers[event.type]?.(event);
}

function showTyping(milliseconds) {
  clearTimeout(typing);
  showStatus(milliseconds ? "typing…" : undefined);
  if (milliseconds) typing = setTimeout(showStatus, milliseconds);
}

function showStatus(words = bot.username ? `@${bot.username}` : "bot") {
  byId("bot-status").textContent = words;
  byId("bot-status").classList.toggle("typing", words === "typing…");
}

function showEmptiness() {
  const empty = chat.isEmpty();
  byId("welcome").hidden = !empty;
  byId("welcome-title").textContent = empty && bot.description ? "What can this bot do?" : "Nothing here yet";
  byId("welcome-text").textContent = bot.description || "Press START to meet the bot.";
  composer.showStart(empty || Boolean(payload));
}

async function start() {
  const command = payload ? `/start ${payload}` : "/start";
  payload = "";
  address.searchParams.delete("start");
  history.replaceState(null, "", address);
  composer.showStart(false);
  if (!(await composer.send(command))) composer.showStart(true);
}

/** Open a link to our own bot here, as Telegram does: its payload goes with the next START. */
function followDeepLink(link) {
  const url = new URL(link);
  const isOurs = url.hostname === "t.me" && url.pathname.slice(1).toLowerCase() === bot.username?.toLowerCase();
  if (!isOurs) return false;
  payload = url.searchParams.get("start") ?? "";
  composer.showStart(true);
  byId("start").focus();
  return true;
}
