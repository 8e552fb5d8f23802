"""Looks once whether the first round over all sources brought anything at all: an owner must not wait in vain."""

import logging
from collections.abc import Mapping
from datetime import datetime

from bot.delivery.alarms import Alarms
from bot.storage import Storage, marks, sources
from scrapers.source import Source

log = logging.getLogger(__name__)

_LOOKED_AT = "first round"


async def look_at_first_round(storage: Storage, wanted: Mapping[str, Source], alarms: Alarms, now: datetime) -> None:
    """Say so when every source was visited and none gave an article; nothing once that was looked at."""
    if await storage.read(marks.get, _LOOKED_AT) is not None:
        return
    states = [state for state in await storage.read(sources.list_states) if state.source_id in wanted]
    if not states or any(state.state == "new" for state in states):
        return
    await storage.write(marks.put, _LOOKED_AT, now)
    if not any(state.last_article_at for state in states):
        await alarms.nothing_is_read([(wanted[state.source_id].name, state) for state in states])
