"""Digests for one: the first of somebody who just subscribed, and those asked for.

A first one lands in the outbox with the subscriber moved on in the same transaction; one that is asked for changes nothing.
"""

import logging
from datetime import datetime, timedelta

from bot.delivery.clock_guard import is_held
from bot.delivery.editions import Context, Issue, Speaking, kept_message, make, next_due_of, voice_of
from bot.digest.message import Message
from bot.digest.render import empty_day
from bot.storage import Connection, Storage, articles, digests, items, outbox, sources, subscribers
from bot.subscriber import Subscriber

log = logging.getLogger(__name__)

DAY = timedelta(hours=24)
ENOUGH_FOR_A_FIRST = 10
"""Articles that make a first digest worth sending although more are being read: as many as it shows at most."""
CHUNK = 500
"""Subscribers looked at in one go."""


async def first_digest(storage: Storage, speaking: Speaking, subscriber: Subscriber, now: datetime) -> bool:
    """Put a digest of the last 24 hours (10 articles at most) into the outbox, before everything else.

    Returns False when there is nothing yet: then `covered_until` stays None and `send_waiting` sends it as soon as there is.
    """
    return await storage.write(_first, speaking, subscriber, now)


def _first(connection: Connection, speaking: Speaking, seen: Subscriber, now: datetime) -> bool:
    reader = subscribers.by_id(connection, seen.id)
    if reader is None or reader.state != "active":
        return False
    if reader.covered_until != seen.covered_until:
        return True  # a second tap: the first one was quicker
    issue = Issue(kind="first", reader=reader, window_from=now - DAY, window_to=now, now=now, one_page=True)
    digest_id = None if _too_early(connection, issue) else make(connection, issue, speaking)
    move = digests.Move(
        seen_due_at=reader.next_due_at,
        seen_covered_until=reader.covered_until,
        next_due_at=next_due_of(reader, now),
        covered_until=now if digest_id is not None else None,
    )
    if digest_id is None:
        digests.move_on(connection, [reader.id], move)
        return False
    owed = outbox.NewOwed(now=now, priority=outbox.URGENT)
    digests.fan_out(connection, digest_id, [reader.id], move, owed)
    return True


def _too_early(connection: Connection, issue: Issue) -> bool:
    """Tell whether a first digest would be poor only because the sites are still being read for the first time."""
    if not sources.first_round_runs(connection):
        return False
    found = items.list_items(connection, issue.reader.wish, issue.window_from, issue.window_to, ENOUGH_FOR_A_FIRST)
    return len(found) < ENOUGH_FOR_A_FIRST


async def send_waiting(storage: Storage, context: Context, now: datetime) -> int:
    """Send the first digest to those who came when there was nothing yet; return to how many.

    Like `compose_due`, which looks at the clock, nothing is done on one that cannot be right.
    """
    if await is_held(storage):
        return 0
    sent = last = 0
    while readers := await storage.read(subscribers.list_waiting, CHUNK, last):
        last = readers[-1].id
        for reader in readers:
            sent += await first_digest(storage, context, reader, now)
    if sent:
        log.info("digests composed: %d first for those who waited for one", sent)
    return sent


async def digest_now(storage: Storage, speaking: Speaking, subscriber: Subscriber, now: datetime) -> Message:
    """Return the digest somebody asks for: the last 24 hours, or all since the last one if that is longer ago.

    It is kept for its own buttons; the digests at their hours come as if nothing had been asked.
    """
    return await storage.write(_now, speaking, subscriber, now)


def _now(connection: Connection, speaking: Speaking, reader: Subscriber, now: datetime) -> Message:
    since = min(reader.covered_until or now, now - DAY)
    issue = Issue(kind="asked", reader=reader, window_from=since, window_to=now, now=now)
    digest_id = make(connection, issue, speaking, bare_too=True)
    if digest_id is not None:
        return kept_message(connection, digest_id)
    articles_read, sources_read = articles.count_since(connection, since)
    return empty_day(
        voice_of(reader, speaking),
        topics=reader.wish.topics,
        articles_read=articles_read,
        sources=sources_read,
        next_due=next_due_of(reader, now),
    )
