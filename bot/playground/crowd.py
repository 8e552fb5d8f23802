"""What people do at the local Telegram, as verbs: they write, forward, press buttons, block the bot."""

import asyncio
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeVar
from urllib.parse import parse_qs, urlsplit

from bot.playground import membership
from bot.playground.people import Chat, ChatType, Fields, Person
from bot.playground.state import State
from bot.playground.text import typed_by_person

T = TypeVar("T")
Clock = Callable[[], datetime]
"""Gives the present as an aware UTC datetime."""
LOOK_SECONDS = 0.02
CHANNEL: Fields = {"id": -1001000000777, "type": "channel", "title": "Day.Az", "username": "dayaz"}
"""Where forwarded posts come from when nothing else is said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """What somebody sends. `entities` are theirs (a text_link in a forwarded post, say); links are found besides."""

    text: str
    entities: Sequence[Fields] = ()
    forward_origin: Fields | None = None
    reply_to: int | None = None
    thread: int | None = None


def present() -> datetime:
    """Return the present."""
    return datetime.fromtimestamp(time.time(), tz=UTC)


class Crowd:
    """The people. A person is named by id, a chat too; no chat is theirs with the bot."""

    def __init__(self, people: Iterable[Person], clock: Clock = present) -> None:
        self.state = State(people)
        self.clock = clock

    @property
    def violations(self) -> list[Fields]:
        """Return the breaches of the Bot API's rules so far: method, chat_id, reason."""
        return self.state.log.violations

    @property
    def calls(self) -> list[Fields]:
        """Return the bot's calls but getUpdates: method, chat_id, parameters, status, description, fault, at (Unix seconds)."""
        return self.state.log.calls

    @property
    def unanswered(self) -> list[str]:
        """Return the ids of the pressed buttons the bot has not answered."""
        return [query.id for query in self.state.callbacks.values() if not query.answered]

    def messages(self, chat_id: int) -> list[Fields]:
        """Return the messages of a chat as the Bot API gives them, oldest first."""
        return list(self._chat(chat_id).messages.values())

    def add_person(self, person: Person) -> None:
        """Let somebody in. Raises ValueError for an id that is taken."""
        self.state.add_person(person)

    def add_chat(self, kind: ChatType, title: str, members: Iterable[int], *, forum: Sequence[str] = ()) -> int:
        """Make a group, supergroup or channel without the bot (`member("add", ...)`); `forum` names its topics."""
        chat = self.state.add_chat(kind, title, members, is_forum=bool(forum))
        chat.topics = dict(enumerate(forum, start=2))
        return chat.id

    async def say(self, person: int, text: str, chat: int | None = None) -> Fields:
        """Let somebody write to the bot or into a chat; return the message."""
        return await self.write(person, Writing(text=text), chat)

    async def open_bot(self, person: int, payload: str = "") -> Fields:
        """Open a deep link `?start=payload` and press START."""
        return await self.say(person, f"/start {payload}" if payload else "/start")

    async def forward(
        self, person: int, text: str, entities: Sequence[Fields] = (), origin: Fields | None = None
    ) -> Fields:
        """Forward a post to the bot, of a channel unless another `forward_origin` is given."""
        origin = origin or {"type": "channel", "chat": CHANNEL, "message_id": 77, "date": self._now() - 3600}
        return await self.write(person, Writing(text=text, entities=entities, forward_origin=origin))

    async def write(self, person: int, writing: Writing, chat: int | None = None) -> Fields:
        """Put somebody's message into a chat; the bot hears of it where its privacy mode lets it."""
        author, place = self._person(person), self._chat(person if chat is None else chat)
        if place.is_private and place.bot_status == "stranger":
            place.bot_status = "member"
        elif place.is_private and place.bot_status == "kicked":  # writing to a blocked bot restarts it
            membership.change(self.state, place, "unblock", author, self._now())
        who = {"sender_chat": place.as_chat()} if place.type == "channel" else {"from": author.as_user()}
        message = self.state.put_message(place, self._now(), **who, **_content(place, writing))
        if _is_heard(place, message):
            self.state.updates.put("channel_post" if place.type == "channel" else "message", message)
        return message

    async def press(self, person: int, message_id: int, data: str, chat: int | None = None) -> str:
        """Press the button with this callback data or these words; return the query's id.

        A button that links to the bot itself starts it with its payload. Raises LookupError when nothing happens on
        Telegram: no such message or button, a link elsewhere.
        """
        author, place = self._person(person), self._chat(person if chat is None else chat)
        message = place.messages.get(message_id)
        if message is None:
            raise LookupError(f"no message {message_id} in chat {place.id}")
        button = _button(message, data)
        if "url" in button:
            await self.open_bot(person, self._payload(button["url"]))
            return ""
        if "callback_data" not in button:
            raise LookupError(f"nothing for the bot: {button}")
        query = self.state.put_callback(place, message_id, person, time.monotonic())
        content = {"id": query.id, "from": author.as_user(), "message": message, "data": button["callback_data"]}
        self.state.updates.put("callback_query", {**content, "chat_instance": str(7_000_000 + abs(place.id))})
        return query.id

    async def member(self, action: str, chat_id: int, by: int | None = None) -> int:
        """Do one of membership.Action with the bot in a chat (a person's id for their private one); return the chat's id.

        A migration returns the new id. Raises ValueError for what cannot be done there.
        """
        chat = self._chat(chat_id)
        actor = self._person(min(chat.members) if by is None else by)
        return membership.change(self.state, chat, action, actor, self._now()).id

    async def wait_for(self, condition: Callable[[], T], seconds: float = 5.0) -> T:
        """Wait until the condition is true and return its value. Raises TimeoutError."""
        deadline = time.monotonic() + seconds
        while not (found := condition()):
            if time.monotonic() > deadline:
                raise TimeoutError(f"not within {seconds} seconds; last calls: {self.calls[-3:]}")
            await asyncio.sleep(LOOK_SECONDS)
        return found

    def _payload(self, url: str) -> str:
        parts = urlsplit(url)
        if parts.hostname != "t.me" or parts.path[1:].lower() != self.state.profile.username.lower():
            raise LookupError(f"the button leads elsewhere: {url}")
        return parse_qs(parts.query).get("start", [""])[0]

    def _now(self) -> int:
        return int(self.clock().timestamp())

    def _person(self, person: int) -> Person:
        if person not in self.state.people:
            raise LookupError(f"no person {person}")
        return self.state.people[person]

    def _chat(self, chat_id: int) -> Chat:
        if chat_id not in self.state.chats:
            raise LookupError(f"no chat {chat_id}")
        return self.state.chats[chat_id]


def _content(chat: Chat, writing: Writing) -> Fields:
    typed = typed_by_person(writing.text, list(writing.entities))
    fields: Fields = {"text": typed.text}
    if typed.entities:
        fields["entities"] = typed.entities
    if writing.forward_origin:
        fields["forward_origin"] = writing.forward_origin
    if writing.reply_to is not None:
        target = chat.messages[writing.reply_to]
        fields["reply_to_message"] = {name: value for name, value in target.items() if name != "reply_to_message"}
    if writing.thread is not None:
        fields |= {"message_thread_id": writing.thread, "is_topic_message": True}
    return fields


def _is_heard(chat: Chat, message: Fields) -> bool:
    """Tell whether the bot gets a message: in groups only commands and answers to it, unless it is an administrator."""
    if chat.bot_status not in {"member", "administrator"} or chat.migrated_to is not None:
        return False
    if chat.is_private or chat.bot_status == "administrator" or message["text"].startswith("/"):
        return True
    return bool(message.get("reply_to_message", {}).get("from", {}).get("is_bot"))


def _button(message: Fields, data: str) -> Fields:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    buttons: list[Fields] = [button for row in rows for button in row]
    for field in ("callback_data", "text"):
        for button in buttons:
            if button.get(field) == data and "disabled" not in button:
                return button
    raise LookupError(f"no button {data!r}; there are {[button['text'] for button in buttons]}")
