"""Who gets a digest now: those whose hour has come, and those who want news at once.

An edition is made from what is read and handed out in chunks, each with its subscribers' own state moved on in one transaction;
a kill between two leaves whoever was not moved on due as before.
"""

import logging
from collections.abc import Sequence
from dataclasses import astuple, dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any, Literal

from bot.delivery.clock_guard import clock_is_right
from bot.delivery.editions import Context, Draft, Issue, draft, keep, next_due_of
from bot.digest.due import local_slot, next_due, waits_for_morning
from bot.storage import Connection, Storage, digests, items, outbox, pushes, subscribers
from bot.subscriber import Subscriber

__all__ = ["Context", "compose_due", "finish_unfanned"]

log = logging.getLogger(__name__)

DAY = timedelta(hours=24)
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


@dataclass(frozen=True, slots=True)
class _Made:
    """What was made for a group (None: nothing is new), and what was ready in its window then."""

    ready: items.Ready
    draft: Draft | None


async def compose_due(storage: Storage, context: Context, now: datetime) -> int:
    """Put what is due by now into the outbox and return how many subscribers got something.

    Hours missed while the bot was down become one digest, in the morning where it would come at night. Whoever has nothing new
    gets no message and moves on. On a clock that cannot be right nothing is done.
    """
    if not await clock_is_right(storage, context.alarms, now):
        return 0
    composed = {kind: await _compose_all(storage, context, now, kind) for kind in _KINDS}
    await finish_unfanned(storage, now)
    told = [f"{made} {kind} for {readers} subscribers" for kind, (made, readers) in composed.items() if readers]
    if told:
        log.info("digests composed: %s", ", ".join(told))
    return sum(readers for _, readers in composed.values())


_Kind = Literal["at their hour", "at once"]
_KINDS: tuple[_Kind, ...] = ("at their hour", "at once")


async def _compose_all(storage: Storage, context: Context, now: datetime, kind: _Kind) -> tuple[int, int]:
    """Compose for all of a kind; return how many digests were made and how many subscribers get them."""
    listed = subscribers.list_due if kind == "at their hour" else subscribers.list_instant
    made, composed, last = set[str](), 0, 0
    while readers := await storage.read(listed, now, CHUNK, last):
        last = readers[-1].id
        for group in _groups(readers, now):
            if handed := await _compose(storage, group, context):
                made.add(group.name)
                composed += handed
    return len(made), composed


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
    groups = (
        _Group(first=each[0], ids=tuple(reader.id for reader in each), until=_until(each[0], now), now=now)
        for each in alike.values()
    )
    return [group for group in groups if not waits_for_morning(group.until, group.first.wish.zone, now)]


def _alike(reader: Subscriber) -> tuple[Any, ...]:
    """Return what two subscribers must have in common to get the same message at the same time."""
    schedule, moment = astuple(reader.schedule), (reader.next_due_at, reader.covered_until, reader.last_slot)
    return (astuple(reader.wish), schedule, reader.kind == "channel", *moment)


def _until(reader: Subscriber, now: datetime) -> datetime:
    """Return the latest hour that has come; now for those without hours."""
    slot = reader.next_due_at
    if slot is None:
        return now
    while (later := next_due(reader.schedule, reader.wish.zone, slot, reader.last_slot)) is not None and later <= now:
        slot = later
    return slot


async def _compose(storage: Storage, group: _Group, context: Context) -> int:
    """Compose for a group and hand it out; again where something became ready in its window meanwhile."""
    while True:
        made = await storage.read(_draft, group, context)
        handed = await storage.write(_hand_out, group, made)
        if handed is not None:
            return handed


def _draft(connection: Connection, group: _Group, context: Context) -> _Made | None:
    """Make the edition, unless a chunk of the same group made it before."""
    if digests.find_unfanned(connection, group.name) is not None:
        return None
    ready = items.ready(connection, group.since, group.until)
    return _Made(ready=ready, draft=draft(connection, group.issue, context))


def _hand_out(connection: Connection, group: _Group, made: _Made | None) -> int | None:
    """Hand an edition to a group and move it on; None when its window has got something since it was made, or since it was empty."""
    digest_id = digests.find_unfanned(connection, group.name)
    if digest_id is None:
        if made is None or items.ready(connection, group.since, group.until) != made.ready:
            return None
        digest_id = keep(connection, group.issue, made.draft) if made.draft is not None else None
    move = _move(group, something=digest_id is not None)
    if digest_id is None:
        digests.move_on(connection, group.ids, move)
        return 0
    priority = outbox.INSTANT if group.first.next_due_at is None else outbox.REGULAR
    return digests.fan_out(connection, digest_id, group.ids, move, outbox.NewOwed(now=group.now, priority=priority))


def _move(group: _Group, *, something: bool) -> digests.Move:
    seen = group.first
    # whoever never got a digest keeps waiting for the first one
    waits = not something and seen.covered_until is None
    slot = local_slot(group.until, seen.wish.zone) if seen.next_due_at is not None else None
    return digests.Move(
        seen_due_at=seen.next_due_at,
        seen_covered_until=seen.covered_until,
        next_due_at=next_due_of(replace(seen, last_slot=slot or seen.last_slot), group.now),
        covered_until=None if waits else max(group.until, group.since),
        slot=slot,
    )
