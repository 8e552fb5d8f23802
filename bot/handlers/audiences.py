"""Whom a push may go to, counted and named."""

from typing import Literal

from bot.handlers.context import Visit
from bot.language import INTERFACE_LANGUAGES, LANGUAGE_NAMES
from bot.storage import subscribers
from bot.storage.subscribers import Audience

Kind = Literal["topic", "language", "source"]


async def everybody(visit: Visit) -> int:
    """Return how many subscribers there are."""
    return await visit.world.storage.read(subscribers.count, Audience())


async def choices(visit: Visit, kind: Kind) -> list[tuple[str, str, int]]:
    """Return the id, the name and the count of each topic, language or source."""
    world = visit.world
    names_by_kind: dict[Kind, dict[str, str]] = {
        "topic": {each.id: each.name(visit.language) for each in world.topics.values()},
        "language": {each: LANGUAGE_NAMES[each] for each in INTERFACE_LANGUAGES},
        "source": {each.id: each.name for each in world.sources.values() if each.enabled},
    }
    names = names_by_kind[kind]
    counts = [await world.storage.read(subscribers.count, Audience(kind=kind, value=each)) for each in names]
    return [(id_, name, count) for (id_, name), count in zip(names.items(), counts, strict=True)]


def audience_name(visit: Visit, audience: Audience) -> str:
    """Say whom an audience is, in words."""
    translate, world, value = visit.translate, visit.world, audience.value
    if audience.kind == "topic":
        name = world.topics[value].name(visit.language) if value in world.topics else value
        return translate("The topic “%(topic)s”") % {"topic": name}
    if audience.kind == "language":
        return translate("Those I speak %(language)s with") % {"language": LANGUAGE_NAMES.get(value, value)}
    if audience.kind == "source":
        name = world.sources[value].name if value in world.sources else value
        return translate("Readers of %(source)s") % {"source": name}
    return translate("One chat") if audience.kind == "chat" else translate("All subscribers")
