"""The people at the local Telegram, and the chats they share with the bot."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import Any, Literal

Fields = dict[str, Any]
ChatType = Literal["private", "group", "supergroup", "channel"]
BotStatus = Literal["stranger", "member", "administrator", "left", "kicked", "deactivated"]
"""What the bot is in a chat; `stranger`: the person has not written to it yet, `deactivated`: their account is gone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody with an account. `note` is shown on the page beside the name: what is special about them."""

    id: int
    name: str
    language_code: str
    username: str | None = None
    note: str = ""

    def as_user(self) -> Fields:
        """Return the Bot API's User."""
        user: Fields = {"id": self.id, "is_bot": False, "first_name": self.name, "language_code": self.language_code}
        return {**user, "username": self.username} if self.username else user

    def as_row(self) -> Fields:
        """Return what the page shows of them."""
        return {"id": self.id, "name": self.name, "language_code": self.language_code, "note": self.note}


ADMIN_ID = 1004
PEOPLE = (
    Person(id=1001, name="Айгерим", language_code="ru", username="aigerim"),
    Person(id=1002, name="Orxan", language_code="az", username="orxan"),
    Person(id=1003, name="Kate", language_code="en", username="kate_r"),
    Person(id=ADMIN_ID, name="Рауф", language_code="ru", username="rauf", note="admin"),
)


@dataclass(slots=True, kw_only=True)
class Chat:
    """One chat and what is in it. Messages are stored as the Bot API's Message objects, by their number."""

    id: int
    type: ChatType
    names: Mapping[str, str]
    """The fields of the Bot API's Chat that name it: title, or first_name and username."""
    bot_status: BotStatus = "member"
    is_forum: bool = False
    members: set[int] = field(default_factory=set)
    topics: dict[int, str] = field(default_factory=dict)
    """Name by message_thread_id, for forums."""
    migrated_to: int | None = None
    messages: dict[int, Fields] = field(default_factory=dict)
    pinned: list[int] = field(default_factory=list)
    numbers: Iterator[int] = field(default_factory=lambda: count(1))
    """Where message numbers come from: supergroups and channels count for themselves, the others together."""

    def as_chat(self) -> Fields:
        """Return the Bot API's Chat."""
        chat: Fields = {"id": self.id, "type": self.type, **self.names}
        return {**chat, "is_forum": True} if self.is_forum else chat

    @property
    def is_private(self) -> bool:
        """Tell whether it is one person's chat with the bot."""
        return self.type == "private"


def private_chat(person: Person, numbers: Iterator[int]) -> Chat:
    """Make the chat of a person with the bot, which they have not opened yet."""
    names = {"first_name": person.name} | ({"username": person.username} if person.username else {})
    return Chat(id=person.id, type="private", names=names, bot_status="stranger", members={person.id}, numbers=numbers)
