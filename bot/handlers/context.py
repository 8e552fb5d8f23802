"""What every handler is given: who speaks, in which chat, in which language, and the parts they may ask.

A `Visit` is one update of one person in one chat. Updates seen twice, and what is not meant for a bot in a group, end here.
"""

import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any, Literal

from aiogram import BaseMiddleware
from aiogram.exceptions import TelegramBadRequest
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Chat, Message, TelegramObject, Update, User

from bot import cities
from bot.delivery.editions import voice_of
from bot.digest.voice import Voice
from bot.handlers.pace import Pace
from bot.language import InterfaceLanguage, Translate, interface_language
from bot.reading import Reading
from bot.storage import Storage, admins, subscribers
from bot.subscriber import Subscriber, Wish
from bot.topics import Topics
from bot.translations import Translations
from scrapers.source import Source

log = logging.getLogger(__name__)

UPDATES = ("message", "channel_post", "callback_query", "my_chat_member")
"""The kinds of updates the handlers take."""
_SEEN_AT_MOST = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """The parts of the bot a handler may ask: the dispatcher's workflow data of the same names.

    `collect_now(None)` collects all sources; `in_background` runs a coroutine beside the handlers until it ends.
    """

    storage: Storage
    topics: Topics
    sources: Mapping[str, Source]
    reading: Reading
    translations: Translations
    clock: Callable[[], datetime]
    admin_ids: frozenset[int]
    collect_now: Callable[[list[str] | None], Awaitable[None]]
    wake_sender: Callable[[], None]
    in_background: Callable[[Coroutine[Any, Any, None]], object]
    default_zone: str
    bot_username: str
    pace: Pace


DATA_NAMES = tuple(each.name for each in fields(World) if each.name != "pace")
"""What the dispatcher's workflow data must hold."""


@dataclass(slots=True, kw_only=True)
class Tap:
    """The answer to a tapped button, given after the handler; empty: the button just stops turning."""

    query: CallbackQuery | None = None
    text: str | None = None
    alert: bool = False
    answered: bool = False

    def say(self, text: str, *, alert: bool = False) -> None:
        """Show a line (or a window, with `alert`) over the chat."""
        self.text, self.alert = text[:200], alert

    async def answer(self) -> None:
        """Answer now, once; a tap too old to be answered is no error."""
        if self.query is None or self.answered:
            return
        self.answered = True
        try:
            await self.query.answer(self.text, show_alert=self.alert or None)
        except TelegramBadRequest as error:
            log.info("a tap came too late to be answered: %s", type(error).__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One update. `user_id` is None where nobody in person speaks."""

    world: World
    subscriber: Subscriber
    user_id: int | None
    is_admin: bool
    now: datetime
    tap: Tap

    @property
    def language(self) -> InterfaceLanguage:
        """Return the language to answer in."""
        return self.subscriber.wish.language

    @property
    def translate(self) -> Translate:
        """Return the translator into that language."""
        return self.world.translations.translator(self.language)

    @property
    def voice(self) -> Voice:
        """Return what the renderer needs to speak to this subscriber."""
        return voice_of(self.subscriber, self.world)

    async def change(self, edit: Callable[[Subscriber], Subscriber]) -> "Visit":
        """Store what `edit` makes of the subscriber as it is now, in one transaction; return the visit with it."""
        chat_id, thread_id = self.subscriber.chat_id, self.subscriber.thread_id

        def run(connection: Any) -> Subscriber:
            after = edit(subscribers.get(connection, chat_id, thread_id) or self.subscriber)
            subscribers.save(connection, after)
            return after

        return replace(self, subscriber=await self.world.storage.write(run))


class Context(BaseMiddleware):
    """Adds `visit` (and from it `subscriber`, `translate`, `voice`, `is_admin`) to what handlers get."""

    def __init__(self) -> None:
        self._pace = Pace()
        self._seen: OrderedDict[int, None] = OrderedDict()

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        """Call the handler with the visit, then answer the tap."""
        if self._again(data["event_update"]) or not _meant_for_us(event, data.get("event_chat")):
            return None
        visit = await self._visit(event, data)
        data.update(visit=visit, subscriber=visit.subscriber, translate=visit.translate)
        data.update(voice=visit.voice, is_admin=visit.is_admin)
        if isinstance(event, Message) and (event.text or "").startswith("/"):
            state: FSMContext | None = data.get("state")  # a channel has none
            if state is not None:
                await state.clear()  # a command ends whatever question was open
        try:
            return await handler(event, data)
        finally:
            await visit.tap.answer()

    def _again(self, update: Update) -> bool:
        """Tell whether this update was handled before: Telegram repeats what was not confirmed in time."""
        if update.update_id in self._seen:
            return True
        self._seen[update.update_id] = None
        if len(self._seen) > _SEEN_AT_MOST:
            self._seen.popitem(last=False)
        return False

    async def _visit(self, event: TelegramObject, data: dict[str, Any]) -> Visit:
        world, chat = World(pace=self._pace, **{name: data[name] for name in DATA_NAMES}), data["event_chat"]
        user: User | None = data.get("event_from_user")
        thread_id: int = data.get("event_thread_id") or 0
        now = world.clock()

        def ask(connection: Any) -> tuple[Subscriber | None, bool]:
            known = subscribers.get(connection, chat.id, thread_id)
            return known, user is not None and admins.is_admin(connection, user.id)

        subscriber, added_admin = await world.storage.read(ask)
        if subscriber is None:
            wish = first_wish(user, world.default_zone)
            kind = kind_of(chat)
            subscriber = await world.storage.write(subscribers.ensure, chat.id, thread_id, kind, wish, now)
        return Visit(
            world=world,
            subscriber=subscriber,
            user_id=user.id if user else None,
            is_admin=added_admin or (user is not None and user.id in world.admin_ids),
            now=now,
            tap=Tap(query=event if isinstance(event, CallbackQuery) else None),
        )


def _meant_for_us(event: TelegramObject, chat: Chat | None) -> bool:
    """Leave alone what people say to each other in groups, and taps on messages nobody can see."""
    if chat is None:
        return False
    if not isinstance(event, Message) or chat.type == "private":
        return True
    answered = event.reply_to_message.from_user if event.reply_to_message else None
    to_us = answered is not None and event.bot is not None and answered.id == event.bot.id
    return to_us or (event.text or "").startswith("/") or event.migrate_to_chat_id is not None


def kind_of(chat: Chat) -> Literal["private", "group", "channel"]:
    """Return which kind of subscriber a chat is."""
    if chat.type == "private":
        return "private"
    return "channel" if chat.type == "channel" else "group"


def first_wish(user: User | None, zone: str) -> Wish:
    """Return what somebody gets who has not chosen anything yet: all topics, in their language."""
    language = interface_language(user.language_code if user else None)
    found = cities.find_city(zone)
    return Wish(languages=(language,), language=language, zone=zone, city=found.id if found else "")
