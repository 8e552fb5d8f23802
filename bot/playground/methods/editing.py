"""Editing and deleting messages."""

from bot.playground.buttons import check_markup
from bot.playground.errors import bad_request, breach
from bot.playground.methods.call import Call
from bot.playground.methods.sending import text_fields
from bot.playground.people import Chat, Fields

UNCHANGED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current content "
    "and reply markup of the message"
)
DELETE_LIMIT = 100
_CONTENT = ("text", "entities", "link_preview_options", "reply_markup")


def edit_message_text(call: Call) -> Fields:
    """Replace text and keyboard; an edit without a keyboard takes it away."""
    chat, message = _to_edit(call)
    if "text" not in call.values:
        raise breach("message text is empty")
    return _replace(call, chat, message, text_fields(call, call.values))


def edit_message_reply_markup(call: Call) -> Fields:
    """Replace the keyboard alone; without one it is taken away."""
    chat, message = _to_edit(call)
    return _replace(call, chat, message, {name: message[name] for name in _CONTENT[:-1] if name in message})


def delete_message(call: Call) -> bool:
    """Delete one message."""
    chat = call.open_chat()
    _check_deletable(call, chat, call.values["message_id"])
    call.state.delete_message(chat, call.values["message_id"])
    return True


def delete_messages(call: Call) -> bool:
    """Delete several; those that are not there are passed over."""
    chat = call.open_chat()
    numbers = call.values["message_ids"]
    if not 1 <= len(numbers) <= DELETE_LIMIT:
        raise breach(
            "message identifiers are not specified" if not numbers else "too many message identifiers specified"
        )
    for number in dict.fromkeys(numbers):
        if number in chat.messages:
            _check_deletable(call, chat, number)
            call.state.delete_message(chat, number)
    return True


def _to_edit(call: Call) -> tuple[Chat, Fields]:
    chat = call.open_chat()
    if "message_id" not in call.values:
        raise breach("message identifier is not specified")
    message = chat.messages.get(call.values["message_id"])
    if message is None:
        raise bad_request("message to edit not found")
    if not _is_own(call, message) or "forward_origin" in message:
        raise bad_request("message can't be edited")
    return chat, message


def _replace(call: Call, chat: Chat, message: Fields, content: Fields) -> Fields:
    markup = check_markup(call.get("reply_markup"))
    if markup:
        content = {**content, "reply_markup": markup}
    if content == {name: message[name] for name in _CONTENT if name in message}:
        raise bad_request(UNCHANGED)
    rest = {name: value for name, value in message.items() if name not in _CONTENT}
    edited = {**rest, **content, "edit_date": call.now}
    call.state.replace_message(chat, edited)
    return edited


def _check_deletable(call: Call, chat: Chat, number: int) -> None:
    message = chat.messages.get(number)
    if message is None:
        raise bad_request("message to delete not found")
    if not (chat.is_private or chat.bot_status == "administrator" or _is_own(call, message)):
        raise bad_request("message can't be deleted")


def _is_own(call: Call, message: Fields) -> bool:
    if "from" not in message:
        return "sender_chat" in message
    return bool(message["from"]["id"] == call.state.profile.as_user()["id"])
