"""answerCallbackQuery: once, in time, with a short text."""

from urllib.parse import parse_qs, urlsplit

from bot.playground.errors import bad_request, breach
from bot.playground.methods.call import Call

TEXT_LIMIT = 200
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


def answer_callback_query(call: Call) -> bool:
    """End the waiting of a pressed button; the page shows the text."""
    text, url = call.get("text", ""), call.get("url", "")
    if len(text) > TEXT_LIMIT:
        raise breach("MESSAGE_TOO_LONG")
    if url and not _is_own_link(call, url):
        raise breach("URL_INVALID")
    query = call.state.callbacks.get(call.values["callback_query_id"])
    if query is None or query.answered or call.clock - query.asked_at > call.limits.answer_seconds:
        raise bad_request(TOO_OLD)
    query.answered = True
    shown = {"text": text, "show_alert": call.get("show_alert", False), "url": url}
    fields = {"chat_id": query.chat_id, "message_id": query.message_id, "person": query.person}
    call.state.log.add("answer", **fields, callback_query_id=query.id, **shown)
    return True


def _is_own_link(call: Call, url: str) -> bool:
    """Only a link that opens the bot with a payload may be given (and games, which are not simulated)."""
    parts = urlsplit(url)
    name = parts.path.removeprefix("/").lower()
    return parts.hostname == "t.me" and name == call.state.profile.username.lower() and "start" in parse_qs(parts.query)
