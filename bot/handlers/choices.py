"""What a tap or an argument changes in a subscriber: pure, one value in, one value out.

Storing the result is left to the caller (`Visit.change`).
"""

import re
from dataclasses import replace
from datetime import datetime

from bot.cities import City
from bot.digest.due import next_due
from bot.language import InterfaceLanguage
from bot.subscriber import Schedule, Subscriber, Wish

ARTICLE_LANGUAGES: tuple[InterfaceLanguage, ...] = ("ru", "az", "en")
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
    return replace(subscriber, next_due_at=next_due(subscriber.schedule, subscriber.wish.zone, now))


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
    return rescheduled(replace(subscriber, schedule=Schedule(times=times)), now)


def at_once(subscriber: Subscriber, now: datetime) -> Subscriber:
    """Send what is new as soon as it is ready; the times are remembered."""
    return rescheduled(replace(subscriber, schedule=replace(subscriber.schedule, instant=True)), now)


def in_city(subscriber: Subscriber, city: City, now: datetime) -> Subscriber:
    """Keep the clock of this city."""
    return _wishing(subscriber, replace(subscriber.wish, zone=city.zone, city=city.id), now)


def subscribed(subscriber: Subscriber, now: datetime) -> Subscriber:
    """Begin (or begin again) to get digests."""
    return rescheduled(replace(subscriber, state="active"), now)


def unsubscribed(subscriber: Subscriber) -> Subscriber:
    """Stop the digests; every setting is kept."""
    return replace(subscriber, state="paused", next_due_at=None)
