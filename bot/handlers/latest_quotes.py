"""The latest quotes, on everything or on one topic, in the languages the subscriber reads."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from rapidfuzz import fuzz, process

from bot.digest.item import Item
from bot.digest.message import Message
from bot.digest.render import latest
from bot.handlers.context import Visit
from bot.handlers.screens.welcome import progress_line
from bot.handlers.wording import joined, rich
from bot.storage import Connection, items, sources, stories_told
from bot.subscriber import Wish
from bot.topics import Topic

SHOWN = 5
"""Articles at a time."""
LOOKED_AT = 4 * SHOWN
"""Articles among which those are found, since several outlets may tell one story."""
_NAMED = 90.0
"""Of 100: how alike words must be to a topic's name."""


def named_topic(words: str, visit: Visit) -> Topic | None:
    """Return the topic somebody wrote the name of, in any of the languages."""
    topics = list(visit.world.topics.values())
    names = {name.lower(): each for each in topics for name in (each.id, *each.names.values())}
    found = process.extractOne(words.lower(), list(names), scorer=fuzz.ratio, score_cutoff=_NAMED)
    return names[found[0]] if found else None


async def latest_quotes(visit: Visit, topic: Topic | None = None) -> Message:
    """Return the latest quotes on a topic (None: on everything); a sentence when there are none."""
    wish = replace(visit.subscriber.wish, topics=())
    found, beside = await visit.world.storage.read(_looked_at, wish, topic.id if topic else None, visit.now)
    if not found:
        return await _none(visit, topic)
    name = f"{topic.emoji} {topic.name(visit.language)}".strip() if topic else visit.translate("Latest quotes")
    return latest(found, visit.voice, title=name, most=SHOWN, beside=beside)


def _looked_at(
    connection: Connection, wish: Wish, topic: str | None, now: datetime
) -> tuple[Sequence[Item], Sequence[Item]]:
    found = items.latest_items(connection, wish, topic, LOOKED_AT)
    return found, stories_told.beside(connection, wish, found, now)


async def _none(visit: Visit, topic: Topic | None) -> Message:
    translate = visit.translate
    if topic is None:
        sentence = rich(translate("There are no quotes in your languages yet."))
    else:
        sentence = rich(
            translate("Nobody was quoted on “%(topic)s” lately. The latest on everything: /latest"),
            {"topic": topic.name(visit.language)},
        )
    progress = progress_line(await visit.world.storage.read(sources.list_states), translate)
    return joined([sentence, rich(progress)]) if progress else sentence
