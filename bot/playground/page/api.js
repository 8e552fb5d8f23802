/** The server's /ui routes. Each function rejects when the server cannot be reached or says no. */

async function ask(path, options = {}) {
  const answer = await fetch(path, { cache: "no-store", ...options });
  if (!answer.ok) throw Object.assign(new Error(`${path} answered ${answer.status}`), { status: answer.status });
  return answer.json();
}

const post = (path, body = {}) =>
  ask(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });

/** What this person sees: people, bot with its commands, messages, sequence, violations. Without a person: the first. */
export const getState = (person) => ask(person ? `/ui/state?person=${person}` : "/ui/state");

/** Wait (up to 25 s) for what happened after `sequence`, in the chats of all people. */
export const getEvents = (person, sequence, signal) =>
  ask(`/ui/events?person=${person}&after=${sequence}`, { signal });

export const send = (person, text) => post("/ui/send", { person, text });
export const press = (person, messageId, data) => post("/ui/press", { person, message_id: messageId, data });
export const publish = () => post("/ui/publish");
export const getNewsroom = () => ask("/ui/newsroom");
