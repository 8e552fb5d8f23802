"""What the bot asks about chats and does in them besides writing."""

from collections.abc import Callable

from bot.playground.errors import bad_request, forbidden
from bot.playground.methods.call import Call
from bot.playground.people import Chat, Fields
from bot.playground.profile import BOT_ID

_RIGHTS = [
    "can_be_edited",
    "is_anonymous",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_send_welcome_messages",
]


def send_chat_action(call: Call) -> bool:
    """Show that the bot is typing."""
    chat = call.open_chat()
    call.state.log.add("typing", chat_id=chat.id, action=call.values["action"])
    return True


def get_chat(call: Call) -> Fields:
    """Tell all about a chat."""
    chat = call.chat()
    _check_seen(chat)
    gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
    full = {**chat.as_chat(), "accent_color_id": chat.id % 7, "max_reaction_count": 11}
    full["accepted_gift_types"] = dict.fromkeys(gifts, False)
    if chat.pinned:
        full["pinned_message"] = chat.messages[chat.pinned[-1]]
    return full


def get_chat_member(call: Call) -> Fields:
    """Tell what somebody is in a chat."""
    chat = call.chat()
    _check_seen(chat)
    member = _member(call, chat, call.values["user_id"])
    if member is None:
        raise bad_request("PARTICIPANT_ID_INVALID")
    return member


def get_chat_member_count(call: Call) -> int:
    """Count the members, the bot among them."""
    chat = call.chat()
    _check_seen(chat)
    return len(chat.members) + (chat.bot_status in {"member", "administrator"})


def get_chat_administrators(call: Call) -> list[Fields]:
    """List who runs a group or channel; other bots are not listed, itself is."""
    chat = call.chat()
    _check_seen(chat)
    if chat.is_private:
        raise bad_request("there are no administrators in the private chat")
    numbers = [*sorted(chat.members), BOT_ID]
    members = [member for member in (_member(call, chat, number) for number in numbers) if member]
    return [member for member in members if member["status"] in {"creator", "administrator"}]


def leave_chat(call: Call) -> bool:
    """Let the bot leave a group or channel."""
    chat = call.open_chat()
    if chat.is_private:
        raise bad_request("chat member status can't be changed in private chats")
    chat.bot_status = "left"
    return True


def pin_chat_message(call: Call) -> bool:
    """Pin a message."""
    chat = _chat_to_pin_in(call)
    number = call.values["message_id"]
    if number not in chat.messages:
        raise bad_request("message to pin not found")
    if number not in chat.pinned:
        chat.pinned.append(number)
    return True


def unpin_chat_message(call: Call) -> bool:
    """Unpin a message, the last one when none is named."""
    chat = _chat_to_pin_in(call)
    number = call.get("message_id", chat.pinned[-1] if chat.pinned else 0)
    if number not in chat.pinned:
        raise bad_request("message to unpin not found")
    chat.pinned.remove(number)
    return True


def unpin_all_chat_messages(call: Call) -> bool:
    """Unpin all messages."""
    _chat_to_pin_in(call).pinned.clear()
    return True


def bot_member(call_user: Fields, chat: Chat) -> Fields:
    """Return the Bot API's ChatMember of the bot itself."""
    forms: dict[str, Callable[[], Fields]] = {
        "administrator": lambda: {"status": "administrator", **dict.fromkeys(_RIGHTS, False), "can_manage_chat": True},
        "kicked": lambda: {"status": "kicked", "until_date": 0},
        "left": lambda: {"status": "left"},
    }
    form = forms.get(chat.bot_status, lambda: {"status": "member"})
    return {"user": call_user, **form()}


def _member(call: Call, chat: Chat, user_id: int) -> Fields | None:
    if user_id == BOT_ID:
        return bot_member(call.state.profile.as_user(), chat)
    person = call.state.people.get(user_id)
    if person is None:
        return None
    user = person.as_user()
    if user_id not in chat.members:
        return {"user": user, "status": "left"}
    if not chat.is_private and user_id == min(chat.members):  # whoever has the lowest number made the group
        return {"user": user, "status": "creator", "is_anonymous": False}
    return {"user": user, "status": "member"}


def _check_seen(chat: Chat) -> None:
    """What the bot was never in it cannot ask about; a chat that threw it out it may know no more."""
    if chat.bot_status == "stranger":
        raise bad_request("chat not found")
    if chat.bot_status == "kicked" and not chat.is_private:
        raise forbidden(f"bot was kicked from the {chat.type} chat")


def _chat_to_pin_in(call: Call) -> Chat:
    chat = call.open_chat()
    if not chat.is_private and chat.bot_status != "administrator":
        raise bad_request("not enough rights to manage pinned messages in the chat")
    return chat
