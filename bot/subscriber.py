"""A subscriber, what they wish for and when: values without behaviour that needs the world."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.language import InterfaceLanguage

SubscriberState = Literal["new", "active", "paused", "retired"]
"""new: spoke to the bot, not subscribed; paused: /unsubscribe, settings kept; retired: Telegram cannot reach the chat."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a rendering depends on: subscribers with equal wishes share one digest.

    Empty `topics` or `sources` mean all. `languages` are those of the articles. `zone` is an IANA name, `city` an id of
    `bot.cities` shown next to the hour.
    """

    topics: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    zone: str = "Asia/Baku"
    city: str = "baku"
    language: InterfaceLanguage = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """When digests are due: local times `HH:MM` on `weekdays` (1 Monday to 7 Sunday, empty: each day).

    `instant` means as soon as something new is ready, without times.
    """

    times: tuple[str, ...] = ("09:00",)
    weekdays: tuple[int, ...] = ()
    instant: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscriber:
    """One chat, or one forum thread in it (`thread_id` 0 = none). Instants are aware UTC.

    `last_slot` is the local `YYYY-MM-DDTHH:MM` of the latest digest that came at its hour: none is served twice, wherever they move.
    """

    id: int
    chat_id: int
    thread_id: int = 0
    kind: Literal["private", "group", "channel"] = "private"
    state: SubscriberState = "new"
    wish: Wish
    schedule: Schedule = Schedule()
    next_due_at: datetime | None = None
    covered_until: datetime | None = None
    last_slot: str | None = None
