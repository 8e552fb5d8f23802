"""What the bot says about itself: who it is, its commands, names and descriptions, the menu button, the webhook."""

import re
from collections.abc import Callable

from bot.playground.errors import bad_request, breach
from bot.playground.methods.call import Call
from bot.playground.people import Fields
from bot.playground.profile import DEFAULT_MENU, Scope

COMMAND = re.compile(r"[a-z0-9_]{1,32}")
COMMANDS_LIMIT = 100
DESCRIPTION_LIMIT = 256
TEXT_LIMITS = {"name": 64, "description": 512, "short_description": 120}
_LANGUAGE = re.compile(r"(?:[a-z]{2})?")
Method = Callable[[Call], object]


def get_me(call: Call) -> Fields:
    """Tell who the bot is."""
    return call.state.profile.as_me()


def set_my_commands(call: Call) -> bool:
    """Set the commands of a scope and language."""
    commands = call.values["commands"]
    if len(commands) > COMMANDS_LIMIT:
        raise breach("BOT_COMMANDS_TOO_MUCH")
    cleaned = [{**each, "command": each["command"].removeprefix("/")} for each in commands]
    for each in cleaned:
        if not COMMAND.fullmatch(each["command"]):
            raise breach("BOT_COMMAND_INVALID")
        if not 1 <= len(each["description"].strip()) <= DESCRIPTION_LIMIT:
            raise breach("BOT_COMMAND_DESCRIPTION_INVALID")
    if len({each["command"] for each in cleaned}) < len(cleaned):
        call.complaints.append("a command is there twice")
    call.state.profile.commands[_scope(call), _language(call)] = cleaned
    _tell_commands(call)
    return True


def get_my_commands(call: Call) -> list[Fields]:
    """Return the commands of exactly this scope and language."""
    return call.state.profile.commands.get((_scope(call), _language(call)), [])


def delete_my_commands(call: Call) -> bool:
    """Forget the commands of a scope and language: wider scopes show again."""
    call.state.profile.commands.pop((_scope(call), _language(call)), None)
    _tell_commands(call)
    return True


def text_setter(kind: str) -> Method:
    """Make setMyName, setMyDescription or setMyShortDescription."""

    def set_text(call: Call) -> bool:
        text = call.get(kind, "")
        if len(text) > TEXT_LIMITS[kind]:
            raise breach(f"{kind.replace('_', ' ')} is too long")
        call.state.profile.texts[kind, _language(call)] = text
        return True

    return set_text


def text_getter(kind: str) -> Method:
    """Make getMyName, getMyDescription or getMyShortDescription."""

    def get_text(call: Call) -> Fields:
        return {kind: call.state.profile.text(kind, _language(call))}

    return get_text


def set_chat_menu_button(call: Call) -> bool:
    """Set the menu button of a private chat, or of all that have none of their own."""
    call.state.profile.menu_buttons[_menu_chat(call)] = call.get("menu_button", DEFAULT_MENU)
    return True


def get_chat_menu_button(call: Call) -> Fields:
    """Return the menu button of a private chat, or the default."""
    return call.state.profile.menu(_menu_chat(call))


def delete_webhook(call: Call) -> bool:
    """There is no webhook here; the updates that wait may be dropped."""
    if call.get("drop_pending_updates"):
        call.state.updates.drop()
    return True


def get_webhook_info(call: Call) -> Fields:
    """Tell that there is no webhook, and how many updates wait."""
    waiting = len(call.state.updates.waiting)
    return {"url": "", "has_custom_certificate": False, "pending_update_count": waiting}


def _menu_chat(call: Call) -> int:
    if "chat_id" not in call.values:
        return 0
    chat = call.chat()
    if not chat.is_private:
        raise bad_request("chat not found")
    return chat.id


def _scope(call: Call) -> Scope:
    scope = call.get("scope", {"type": "default"})
    if "chat_id" not in scope:
        return (scope["type"],)
    chat = call.state.chats.get(scope["chat_id"])
    if chat is None or chat.bot_status == "stranger":
        raise bad_request("chat not found")
    return (scope["type"], chat.id, *([scope["user_id"]] if "user_id" in scope else []))


def _language(call: Call) -> str:
    language = call.get("language_code", "")
    if not _LANGUAGE.fullmatch(language):
        raise breach("invalid language code specified")
    return str(language)


def _tell_commands(call: Call) -> None:
    call.state.log.add("commands", commands=call.state.commands_by_person())
