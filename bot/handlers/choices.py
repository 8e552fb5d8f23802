"""What a tap or an argument changes in a subscriber: pure, one value in, one value out.

Storing the result is left to the caller (`Visit.change`).
"""

import re
from dataclasses import replace
from datetime import datetime

from bot.cities import City
from bot.digest.due import after_move, next_due
from bot.language import InterfaceLanguage
from bot.subscriber import Subscriber, Wish

ARTICLE_LANGUAGES: tuple[InterfaceLanguage, ...] = ("ru", "az", "en")
EVERY_WEEKDAY = (1, 2, 3, 4, 5, 6, 7)
MOST_TIMES = 6
"""Digests a day at most."""
_BETWEEN = frozenset({"and", "at", "и", "в", "во", "və", "ve", "saat", "час", "часов", "o'clock", "&", "+"})
"""Words people put before and between hours."""


class BadTimesError(Exception):
    """This is not a list of hours; `word` is what could not be read, "" when there are too many."""

    def __init__(self, word: str) -> None:
        super().__init__(word)
        self.word = word


def read_times(text: str) -> tuple[str, ...]:
    """Read "09:00 18:30", also "9", "at 9.30 and 19" and commas, as sorted times without doubles; raises BadTimesError."""
    words = re.split(r"[\s,;]+", text.strip())
    times = sorted({_time(word) for word in words if word and word.casefold() not in _BETWEEN})
    if not 0 < len(times) <= MOST_TIMES:
        raise BadTimesError("")
    return tuple(times)


def _time(word: str) -> str:
    found = re.fullmatch(r"([01]?[0-9]|2[0-3])(?:[:.]([0-5][0-9]))?\.?", word, re.ASCII)
    if found is None:
        raise BadTimesError(word)
    return f"{int(found[1]):02}:{found[2] or '00'}"


def _wishing(subscriber: Subscriber, wish: Wish, now: datetime) -> Subscriber:
    return rescheduled(replace(subscriber, wish=wish), now)


def rescheduled(subscriber: Subscriber, now: datetime) -> Subscriber:
    """Return the subscriber with the next due instant of their schedule; None for those who get no digests."""
    if subscriber.state != "active":
        return replace(subscriber, next_due_at=None)
    due = next_due(subscriber.schedule, subscriber.wish.zone, now, subscriber.last_slot)
    return replace(subscriber, next_due_at=due)


def topic_switched(subscriber: Subscriber, topic: str) -> Subscriber:
    """Add the topic at the end, or take it away; none left means all."""
    topics = subscriber.wish.topics
    left = tuple(each for each in topics if each != topic) if topic in topics else (*topics, topic)
    return replace(subscriber, wish=replace(subscriber.wish, topics=left))


def every_topic(subscriber: Subscriber) -> Subscriber:
    """Wish for everything."""
    return replace(subscriber, wish=replace(subscriber.wish, topics=()))


def article_language_switched(subscriber: Subscriber, language: str) -> Subscriber:
    """Add a language of articles or take it away; the last one stays."""
    before = subscriber.wish.languages or ARTICLE_LANGUAGES
    after = tuple(each for each in ARTICLE_LANGUAGES if (each in before) != (each == language))
    return replace(subscriber, wish=replace(subscriber.wish, languages=after or before))


def interface_language_chosen(subscriber: Subscriber, language: InterfaceLanguage) -> Subscriber:
    """Speak another language; articles follow as long as nobody chose them apart."""
    wish = subscriber.wish
    untouched = wish.languages == (wish.language,)
    languages = (language,) if untouched else wish.languages
    return replace(subscriber, wish=replace(wish, language=language, languages=languages))


def at_times(subscriber: Subscriber, times: tuple[str, ...], now: datetime) -> Subscriber:
    """Send digests at these local times."""
    schedule = replace(subscriber.schedule, times=times, instant=False)
    return rescheduled(replace(subscriber, schedule=schedule), now)


def weekday_switched(subscriber: Subscriber, weekday: int, now: datetime) -> Subscriber:
    """Send digests on this weekday (1 Monday to 7 Sunday) or not; the last one stays, all seven are every day."""
    schedule = subscriber.schedule
    chosen = set(schedule.weekdays or EVERY_WEEKDAY) ^ {weekday} or {weekday}
    weekdays = () if chosen == set(EVERY_WEEKDAY) else tuple(sorted(chosen))
    return rescheduled(replace(subscriber, schedule=replace(schedule, weekdays=weekdays)), now)


def at_once(subscriber: Subscriber, now: datetime) -> Subscriber:
    """Send what is new as soon as it is ready; the times are remembered."""
    return rescheduled(replace(subscriber, schedule=replace(subscriber.schedule, instant=True)), now)


def in_city(subscriber: Subscriber, city: City, now: datetime) -> Subscriber:
    """Keep the clock of this city: what the move jumped over is due at once, and nothing twice."""
    moved = _wishing(subscriber, replace(subscriber.wish, zone=city.zone, city=city.id), now)
    if moved.state != "active" or city.zone == subscriber.wish.zone:
        return moved
    return replace(moved, next_due_at=after_move(moved.schedule, city.zone, now, moved.last_slot))


def subscribed(subscriber: Subscriber, now: datetime) -> Subscriber:
    """Begin (or begin again) to get digests."""
    return rescheduled(replace(subscriber, state="active"), now)


def unsubscribed(subscriber: Subscriber) -> Subscriber:
    """Stop the digests; every setting is kept."""
    return replace(subscriber, state="paused", next_due_at=None)
