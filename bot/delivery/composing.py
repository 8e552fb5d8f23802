"""Who gets a digest now: those whose hour has come, those who want news at once, those who just came, those who ask.

Everything lands in the outbox with the subscriber's own state moved on in the same transaction; a kill between two
transactions leaves whoever was not moved on due as before.
"""

from collections.abc import Sequence
from dataclasses import astuple, dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from bot.delivery.clock_guard import clock_is_right, is_held
from bot.delivery.editions import Context, Issue, Speaking, kept_message, make, next_due_of, voice_of
from bot.digest.due import next_due
from bot.digest.message import Message
from bot.digest.render import empty_day
from bot.storage import Connection, Storage, articles, digests, items, outbox, pushes, sources, subscribers
from bot.subscriber import Subscriber

__all__ = ["Context", "compose_due", "digest_now", "finish_unfanned", "first_digest", "send_waiting"]

DAY = timedelta(hours=24)
ENOUGH_FOR_A_FIRST = 10
"""Articles that make a first digest worth sending although more are being read: as many as it shows at most."""
CHUNK = 2_000
"""Subscribers moved on in one transaction: longer ones hold up the commands of others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Group:
    """Subscribers who get the very same digest: `first` stands for all of them."""

    first: Subscriber
    ids: tuple[int, ...]
    until: datetime
    now: datetime

    @property
    def since(self) -> datetime:
        return self.first.covered_until or self.until - DAY

    @property
    def name(self) -> str:
        return sha256(repr((_alike(self.first), self.until)).encode()).hexdigest()

    @property
    def issue(self) -> Issue:
        return Issue(
            kind="digest",
            reader=self.first,
            window_from=self.since,
            window_to=self.until,
            now=self.now,
            group=self.name,
        )


async def compose_due(storage: Storage, context: Context, now: datetime) -> int:
    """Put what is due by now into the outbox and return how many subscribers got something.

    Hours missed while the bot was down become one digest. Whoever has nothing new gets no message and moves on. On a clock
    that cannot be right nothing is done.
    """
    if not await clock_is_right(storage, context.alarms, now):
        return 0
    composed, last = 0, 0
    while due := await storage.read(subscribers.list_due, now, CHUNK, last):
        last = due[-1].id
        for group in _groups(due, now):
            composed += await storage.write(_compose, group, context)
    instant = await storage.read(subscribers.list_instant)
    for start in range(0, len(instant), CHUNK):
        for group in _groups(instant[start : start + CHUNK], now):
            composed += await storage.write(_compose, group, context)
    await finish_unfanned(storage, now)
    return composed


async def finish_unfanned(storage: Storage, now: datetime) -> None:
    """End the fan-outs that are not ended.

    What a kill left of a digest needs nothing more: whoever did not get it is still due. A push goes on where it was.
    """

    def close(connection: Connection) -> list[int]:
        digests.mark_fanned(connection, digests.unfanned(connection, "digest"), now)
        return digests.unfanned(connection, "push")

    for digest_id in await storage.write(close):
        while await storage.write(pushes.fan_out_more, digest_id, now):
            pass


def _groups(readers: Sequence[Subscriber], now: datetime) -> list[_Group]:
    alike: dict[tuple[Any, ...], list[Subscriber]] = {}
    for reader in readers:
        alike.setdefault(_alike(reader), []).append(reader)
    return [
        _Group(first=each[0], ids=tuple(reader.id for reader in each), until=_until(each[0], now), now=now)
        for each in alike.values()
    ]


def _alike(reader: Subscriber) -> tuple[Any, ...]:
    """Return what two subscribers must have in common to get the same message at the same time."""
    schedule = astuple(reader.schedule)
    return (astuple(reader.wish), schedule, reader.kind == "channel", reader.next_due_at, reader.covered_until)


def _until(reader: Subscriber, now: datetime) -> datetime:
    """Return the latest hour that has come; now for those without hours."""
    slot = reader.next_due_at
    if slot is None:
        return now
    while (later := next_due(reader.schedule, reader.wish.zone, slot)) is not None and later <= now:
        slot = later
    return slot


def _compose(connection: Connection, group: _Group, context: Context) -> int:
    """Compose for a group and hand it out; runs as a writing transaction, so no summary of the window is still under way."""
    digest_id = digests.find_unfanned(connection, group.name) or make(connection, group.issue, context)
    seen = group.first
    # whoever never got a digest keeps waiting for the first one
    empty = digest_id is None and seen.covered_until is None
    move = digests.Move(
        seen_due_at=seen.next_due_at,
        seen_covered_until=seen.covered_until,
        next_due_at=next_due_of(seen, group.now),
        covered_until=None if empty else max(group.until, group.since),
    )
    if digest_id is None:
        digests.move_on(connection, group.ids, move)
        return 0
    return digests.fan_out(connection, digest_id, group.ids, move, outbox.NewOwed(now=group.now))


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
    sent = 0
    for reader in await storage.read(subscribers.list_waiting):
        sent += await first_digest(storage, context, reader, now)
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
