"""What people do with the bot besides writing: block it, add it to a group, throw it out, upgrade the group."""

from typing import Literal, get_args

from bot.playground.methods.chats import bot_member
from bot.playground.people import BotStatus, Chat, Fields, Person
from bot.playground.state import State

Action = Literal["block", "unblock", "deactivate", "add", "kick", "remove", "promote", "demote", "migrate"]
_PRIVATE: dict[str, BotStatus] = {"block": "kicked", "unblock": "member", "deactivate": "deactivated"}
_SHARED: dict[str, BotStatus] = {
    "add": "member",
    "kick": "kicked",
    "remove": "left",
    "promote": "administrator",
    "demote": "member",
}


def change(state: State, chat: Chat, action: str, by: Person, now: int) -> Chat:
    """Do it, tell the bot as Telegram does, and return the chat: the supergroup after a migration. Raises ValueError."""
    if action == "migrate" and chat.type == "group":
        return _migrate(state, chat, by, now)
    status = (_PRIVATE if chat.is_private else _SHARED).get(action)
    if status is None:
        raise ValueError(
            f"{action!r} is nothing to be done with a {chat.type} chat; actions: {', '.join(get_args(Action))}"
        )
    user = state.profile.as_user()
    old, was = bot_member(user, chat), chat.bot_status
    chat.bot_status = status
    if was == status or action == "deactivate":
        return chat
    event = {"chat": chat.as_chat(), "from": by.as_user(), "date": now}
    state.updates.put("my_chat_member", {**event, "old_chat_member": old, "new_chat_member": bot_member(user, chat)})
    if action == "add" and chat.type != "channel":
        _announce(state, chat, by, now, new_chat_members=[user])
    return chat


def _migrate(state: State, chat: Chat, by: Person, now: int) -> Chat:
    new = state.add_chat("supergroup", chat.names["title"], chat.members)
    new.bot_status, chat.migrated_to = chat.bot_status, new.id
    _announce(state, chat, by, now, migrate_to_chat_id=new.id)
    _announce(state, new, by, now, migrate_from_chat_id=chat.id)
    return new


def _announce(state: State, chat: Chat, by: Person, now: int, **fields: object) -> Fields:
    message = state.put_message(chat, now, **{"from": by.as_user()}, **fields)
    state.updates.put("message", message)
    return message
