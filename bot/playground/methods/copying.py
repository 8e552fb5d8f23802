"""Forwarding and copying messages."""

from bot.playground.buttons import check_markup
from bot.playground.errors import bad_request, breach
from bot.playground.methods.call import Call, not_implemented
from bot.playground.methods.sending import reply_fields, sender, thread_fields
from bot.playground.people import Chat, Fields

BATCH_LIMIT = 100
_CONTENT = ("text", "entities", "link_preview_options")
_OTHER_MEDIA = ("caption", "caption_entities", "show_caption_above_media", "remove_caption")


def forward_message(call: Call) -> Fields:
    """Put a message into another chat, with its origin."""
    chat, source = call.open_chat(), call.chat("from_chat_id")
    message = source.messages.get(call.values["message_id"])
    if message is None or not _content(message):
        raise bad_request("message to forward not found")
    return _forward(call, chat, message)


def forward_messages(call: Call) -> list[Fields]:
    """Forward several; those that are not there are passed over."""
    chat, messages = _several(call, "forward")
    return [{"message_id": _forward(call, chat, message)["message_id"]} for message in messages]


def copy_message(call: Call) -> Fields:
    """Put the content of a message into another chat as the bot's own."""
    if any(name in call.values for name in _OTHER_MEDIA):
        raise not_implemented("captions")
    chat, source = call.open_chat(), call.chat("from_chat_id")
    message = source.messages.get(call.values["message_id"])
    if message is None or not _content(message):
        raise bad_request("message to copy not found")
    markup = check_markup(call.get("reply_markup"))
    extra = reply_fields(call, chat) | ({"reply_markup": markup} if markup else {})
    return {"message_id": _copy(call, chat, message, extra)["message_id"]}


def copy_messages(call: Call) -> list[Fields]:
    """Copy several; those that are not there are passed over."""
    chat, messages = _several(call, "copy")
    return [{"message_id": _copy(call, chat, message, {})["message_id"]} for message in messages]


def _several(call: Call, verb: str) -> tuple[Chat, list[Fields]]:
    chat, source = call.open_chat(), call.chat("from_chat_id")
    numbers = call.values["message_ids"]
    if not 1 <= len(numbers) <= BATCH_LIMIT or numbers != sorted(set(numbers)):
        raise breach("message identifiers must be 1-100 and in a strictly increasing order")
    found = [source.messages[number] for number in numbers if number in source.messages]
    if not found:
        raise bad_request(f"there are no messages to {verb}")
    return chat, [message for message in found if _content(message)]


def _content(message: Fields) -> Fields:
    return {name: message[name] for name in _CONTENT if name in message}


def _forward(call: Call, chat: Chat, message: Fields) -> Fields:
    fields = sender(call, chat) | thread_fields(call, chat) | _content(message)
    return call.state.put_message(chat, call.now, **fields, forward_origin=_origin(message))


def _copy(call: Call, chat: Chat, message: Fields, extra: Fields) -> Fields:
    fields = sender(call, chat) | thread_fields(call, chat) | _content(message) | extra
    return call.state.put_message(chat, call.now, **fields)


def _origin(message: Fields) -> Fields:
    if "forward_origin" in message:
        origin: Fields = message["forward_origin"]
        return origin
    if "from" in message:
        return {"type": "user", "date": message["date"], "sender_user": message["from"]}
    place = {"chat": message["chat"], "message_id": message["message_id"]}
    return {"type": "channel", "date": message["date"], **place}
