"""All that the local Telegram remembers: people, chats and their messages, updates for the bot, what it has set.

Keeps the books and decides nothing: what the bot may do is decided in `methods`, what people do in `crowd`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import count
from typing import Any

from bot.playground.log import Log
from bot.playground.people import Chat, ChatType, Fields, Person, private_chat
from bot.playground.profile import Profile
from bot.playground.updates import Updates

FIRST_GROUP = 5_000_001
SUPERGROUP_BASE = -1_000_000_000_000


@dataclass(slots=True, kw_only=True)
class CallbackQuery:
    """A pressed button. `asked_at` is in seconds of the server's clock."""

    id: str
    chat_id: int
    message_id: int
    person: int
    asked_at: float
    answered: bool = False


class State:
    """The books. Times are given by the caller, in whole Unix seconds."""

    def __init__(self, people: Iterable[Person]) -> None:
        self.log = Log()
        self.updates = Updates()
        self.profile = Profile()
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.callbacks: dict[str, CallbackQuery] = {}
        self._numbers = count(1)
        self._groups = count(FIRST_GROUP)
        self._callback_numbers = count(4_100_000_000_001)
        for person in people:
            self.add_person(person)

    def add_person(self, person: Person) -> None:
        """Let somebody in; their chat with the bot is there, but the bot cannot write first. Raises ValueError."""
        if person.id <= 0 or person.id in self.people:
            raise ValueError(f"person {person.id}: the id must be positive and new")
        self.people[person.id] = person
        self.chats[person.id] = private_chat(person, self._numbers)

    def add_chat(self, kind: ChatType, title: str, members: Iterable[int], *, is_forum: bool = False) -> Chat:
        """Make a group, supergroup or channel the bot is not in yet; the id has the shape Telegram gives it."""
        number = next(self._groups)
        is_small = kind == "group"
        chat = Chat(
            id=-number if is_small else SUPERGROUP_BASE - number,
            type=kind,
            names={"title": title},
            bot_status="left",
            is_forum=is_forum,
            members=set(members),
            numbers=self._numbers if is_small else count(1),
        )
        self.chats[chat.id] = chat
        return chat

    def put_message(self, chat: Chat, now: int, **fields: Any) -> Fields:
        """Number, date and keep a message; the page hears of it."""
        message_id = next(chat.numbers)
        message = {"message_id": message_id, "date": now, "chat": chat.as_chat(), **fields}
        chat.messages[message_id] = message
        self.log.add("message", chat_id=chat.id, message=message)
        return message

    def replace_message(self, chat: Chat, message: Fields) -> None:
        """Keep the new version of a message; earlier versions that were handed out stay as they were."""
        chat.messages[message["message_id"]] = message
        self.log.add("edit", chat_id=chat.id, message=message)

    def delete_message(self, chat: Chat, message_id: int) -> None:
        """Forget a message."""
        del chat.messages[message_id]
        if message_id in chat.pinned:
            chat.pinned.remove(message_id)
        self.log.add("delete", chat_id=chat.id, message_id=message_id)

    def put_callback(self, chat: Chat, message_id: int, person: int, at: float) -> CallbackQuery:
        """Keep a pressed button until it is answered."""
        number = str(next(self._callback_numbers))
        query = CallbackQuery(id=number, chat_id=chat.id, message_id=message_id, person=person, asked_at=at)
        self.callbacks[query.id] = query
        return query

    def commands_by_person(self) -> dict[int, list[Fields]]:
        """Return the commands each person sees."""
        return {each.id: self.profile.commands_for(each.id, each.language_code) for each in self.people.values()}
