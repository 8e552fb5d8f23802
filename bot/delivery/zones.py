"""When a new edition of the time zone database is installed, the next hours of all subscribers are told anew.

A slot that is due already stays due, and none that was served comes again.
"""

import logging
from datetime import datetime

from bot.digest.due import next_due
from bot.storage import Connection, Storage, marks, subscribers

log = logging.getLogger(__name__)

CHUNK = 2_000
_EDITION = "tzdata"


async def heed_zones(storage: Storage, edition: str, now: datetime) -> None:
    """Look whether the zones are of another edition than last time, and if so at every subscriber with hours."""
    if await storage.read(marks.words, _EDITION) == edition:
        return
    moved = await retell(storage, now)
    await storage.write(marks.put_words, _EDITION, edition)
    if moved:
        log.info("tzdata %s: the next digest of %d subscribers comes at another instant", edition, moved)


async def retell(storage: Storage, now: datetime) -> int:
    """Tell the next hour of everybody whose hour is still to come anew; return how many changed."""
    last = moved = 0
    while (chunk := await storage.write(_retell, now, last)) is not None:
        last, changed = chunk
        moved += changed
    return moved


def _retell(connection: Connection, now: datetime, after_id: int) -> tuple[int, int] | None:
    """Look at the next subscribers; return the last id and how many moved, None when there are no more."""
    readers = subscribers.list_scheduled(connection, now, CHUNK, after_id)
    if not readers:
        return None
    moved = 0
    for reader in readers:
        due = next_due(reader.schedule, reader.wish.zone, now, reader.last_slot)
        if due != reader.next_due_at:
            subscribers.put_next_due(connection, reader.id, due)
            moved += 1
    return readers[-1].id, moved
