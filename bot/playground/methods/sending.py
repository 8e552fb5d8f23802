"""sendMessage, and what every message the bot writes has: sender, thread, reply, keyboard."""

from bot.playground import td
from bot.playground.buttons import check_markup
from bot.playground.errors import bad_request, breach
from bot.playground.methods.call import Call
from bot.playground.people import Chat, Fields
from bot.playground.text import Formatted, format_text

QUOTE_LIMIT = 1024


def send_message(call: Call) -> Fields:
    """Put a text into a chat."""
    chat = call.open_chat()
    content = text_fields(call, call.values)
    markup = check_markup(call.get("reply_markup"))
    fields = sender(call, chat) | reply_fields(call, chat) | thread_fields(call, chat)
    if "message_thread_id" not in fields:
        fields |= _thread_of_reply(fields)
    fields |= content | ({"reply_markup": markup} if markup else {})
    if call.get("protect_content"):
        fields["has_protected_content"] = True
    return call.state.put_message(chat, call.now, **fields)


def text_fields(call: Call, values: Fields) -> Fields:
    """Return text, entities and link preview options of a message; complaints go to the call."""
    formatted = format_text(values["text"], values.get("parse_mode"), values.get("entities"))
    call.complaints += formatted.complaints
    fields: Fields = {"text": formatted.text}
    entities = with_people(call, formatted)
    if entities:
        fields["entities"] = entities
    if values.get("link_preview_options"):
        fields["link_preview_options"] = values["link_preview_options"]
    return fields


def with_people(call: Call, formatted: Formatted) -> list[Fields]:
    """Return the entities with whole users; mentions of strangers are dropped, as Telegram does."""
    kept = []
    for entity in formatted.entities:
        if entity["type"] != "text_mention":
            kept.append(entity)
            continue
        person = call.state.people.get(entity["user"]["id"])
        if person:
            kept.append({**entity, "user": person.as_user()})
    return kept


def sender(call: Call, chat: Chat) -> Fields:
    """Return who wrote the message: the bot, in a channel the channel."""
    if chat.type == "channel":
        return {"sender_chat": chat.as_chat()}
    return {"from": call.state.profile.as_user()}


def thread_fields(call: Call, chat: Chat) -> Fields:
    """Return the forum topic of a message. Raises ApiError for one that is not there."""
    thread = call.get("message_thread_id")
    if thread is None:
        return {}
    if thread not in chat.topics:
        raise bad_request("message thread not found")
    return {"message_thread_id": thread, "is_topic_message": True}


def reply_fields(call: Call, chat: Chat) -> Fields:
    """Return the message replied to and the words quoted from it. Raises ApiError."""
    asked = call.get("reply_parameters")
    if asked is None:
        return {}
    if "chat_id" in asked and asked["chat_id"] != chat.id:
        raise breach("replies to other chats are not simulated")
    target = chat.messages.get(asked["message_id"])
    if target is None:
        if asked.get("allow_sending_without_reply"):
            return {}
        raise bad_request("message to be replied not found")
    fields: Fields = {"reply_to_message": {k: v for k, v in target.items() if k != "reply_to_message"}}
    if "quote" in asked:
        fields["quote"] = _quote(asked, target)
    return fields


def _quote(asked: Fields, target: Fields) -> Fields:
    quote = format_text(asked["quote"], asked.get("quote_parse_mode"), asked.get("quote_entities"))
    position = asked.get("quote_position", 0)
    if len(quote.text) > QUOTE_LIMIT or not td.has_quote(target, quote.text, position):
        raise breach("QUOTE_TEXT_INVALID")
    return {"text": quote.text, "position": position, "is_manual": True}


def _thread_of_reply(fields: Fields) -> Fields:
    """A reply stays in the topic of what it answers."""
    target = fields.get("reply_to_message", {})
    return {name: target[name] for name in ("message_thread_id", "is_topic_message") if name in target}
