"""What the bot has set about itself: commands by scope and language, name, descriptions, menu buttons."""

from dataclasses import dataclass, field
from typing import Any

Fields = dict[str, Any]
Scope = tuple[Any, ...]
"""(type, chat_id, user_id), as far as the type has them."""

BOT_ID = 4242
TOKEN = f"{BOT_ID}:local-telegram-of-sitat-no-secret0"
NAME = "Sitat"
NAMES = {"": NAME, "ru": "Ситат"}
"""What the bot goes by at the start, by language; the empty language is that of all others."""
USERNAME = "sitat_bot"
DEFAULT_MENU: Fields = {"type": "commands"}


@dataclass(slots=True)
class Profile:
    """The bot's account."""

    name: str = NAME
    username: str = USERNAME
    commands: dict[tuple[Scope, str], list[Fields]] = field(default_factory=dict)
    """By scope and language; the empty language is that of all others."""
    texts: dict[tuple[str, str], str] = field(
        default_factory=lambda: {("name", language): name for language, name in NAMES.items()}
    )
    """By what it is (name, description, short_description) and language."""
    menu_buttons: dict[int, Fields] = field(default_factory=dict)
    """By private chat; 0 is the default."""

    def as_user(self) -> Fields:
        """Return the Bot API's User as others see it."""
        return {"id": BOT_ID, "is_bot": True, "first_name": self.text("name", ""), "username": self.username}

    def as_me(self) -> Fields:
        """Return the answer of getMe."""
        abilities = ("can_join_groups", "supports_inline_queries", "can_read_all_group_messages")
        more = ("can_connect_to_business", "has_main_web_app", "has_topics_enabled", "allows_users_to_create_topics")
        return {**self.as_user(), **dict.fromkeys((*abilities, *more), False), "can_join_groups": True}

    def text(self, kind: str, language: str) -> str:
        """Return the name or a description in this language, else the one without a language."""
        default = self.name if kind == "name" else ""
        return self.texts.get((kind, language)) or self.texts.get((kind, "")) or default

    def menu(self, chat_id: int) -> Fields:
        """Return the menu button of a private chat."""
        return self.menu_buttons.get(chat_id) or self.menu_buttons.get(0) or DEFAULT_MENU

    def commands_for(self, person: int, language: str) -> list[Fields]:
        """Return the commands a person sees in their chat with the bot: the narrowest scope that has any wins.

        The order is that of https://core.telegram.org/bots/api#determining-list-of-commands
        """
        for scope in (("chat", person), ("all_private_chats",), ("default",)):
            for each in (language, ""):
                found = self.commands.get((scope, each))
                if found:
                    return found
        return []
