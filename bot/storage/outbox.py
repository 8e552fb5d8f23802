"""What is owed to whom: one row for each part of a digest and each subscriber. What became of a call is `acknowledging`'s.

States are those of DESIGN.md: pending -> claimed -> sending -> sent | refused | parked | doubtful | skipped.
Every step compares state and owner first, so that a sender believed dead cannot undo the work of its successor.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    BindParameter,
    Connection,
    Integer,
    Select,
    and_,
    bindparam,
    case,
    delete,
    exists,
    func,
    literal,
    or_,
    select,
    type_coerce,
    update,
)

from bot.storage.delivery_tables import digest_parts, digests, outbox, pushes, subscribers
from bot.storage.shapes import insert
from bot.storage.types import Words

URGENT, PUSHED, INSTANT, REGULAR = 0, 5, 7, 10
"""Priorities: a first digest somebody waits for, a push, news wanted at once, a digest at its hour. Lower goes first."""
LEASE = timedelta(minutes=2)
LONGEST_WAIT = timedelta(minutes=10)
"""No row waits longer than that: one that would was written by a clock that was ahead, and may go now."""
OWED = ("pending", "claimed", "sending")

_O, _S = outbox.c, subscribers.c


@dataclass(frozen=True, slots=True, kw_only=True)
class NewOwed:
    """What rows put into the outbox have in common."""

    now: datetime
    priority: int = REGULAR


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """One message to be sent."""

    id: int
    digest_id: int
    part: int
    chat_id: int
    thread_id: int
    attempts: int
    doubts: int


def put(connection: Connection, digest_id: int, subscriber_ids: Sequence[int], owed: NewOwed) -> None:
    """Owe every part of a digest to these subscribers; who is owed it already is passed over."""
    columns: dict[str, Any] = {
        "digest_id": digest_parts.c.digest_id,
        "part": digest_parts.c.part,
        "subscriber_id": _S.id,
        "state": literal("pending"),
        "priority": literal(owed.priority),
        "not_before": literal(owed.now, _O.not_before.type),
        "attempts": literal(0),
        "doubts": literal(0),
        "updated_at": literal(owed.now, _O.updated_at.type),
    }
    each_part_to_each = digest_parts.join(subscribers, _S.id.in_(subscriber_ids))
    everyone = select(*columns.values()).select_from(each_part_to_each).where(digest_parts.c.digest_id == digest_id)
    rows = insert(connection, outbox).from_select(list(columns), everyone.order_by(_S.id, digest_parts.c.part))
    connection.execute(rows.on_conflict_do_nothing())


def claim(connection: Connection, owner: str, now: datetime, limit: int) -> list[Owed]:
    """Take up to `limit` rows that may go now, the most urgent first; rows of people who left meanwhile are skipped.

    A part is taken only when those before it are settled; a paused push is left alone.
    """
    free = {"now": now, "far": now + LONGEST_WAIT, "limit": limit}
    rows = connection.execute(_CLAIMABLE, free).all()
    left = [row.id for row in rows if _left(row.state, row.kind, row.audience)]
    if left:
        skip(connection, left, now)
    taken = {row.id: row for row in rows if row.id not in left}
    if taken:
        values = {"ids": list(taken), "owner": owner, "until": now + LEASE, "now": now}
        connection.execute(_CLAIM, values)
    return [
        Owed(
            id=row.id,
            digest_id=row.digest_id,
            part=row.part,
            chat_id=row.chat_id,
            thread_id=row.thread_id,
            attempts=row.attempts,
            doubts=row.doubts,
        )
        for row in taken.values()
    ]


def _claimable() -> Select[Any]:
    earlier = outbox.alias("earlier")
    before = and_(
        earlier.c.digest_id == _O.digest_id,
        earlier.c.subscriber_id == _O.subscriber_id,
        earlier.c.part < _O.part,
        earlier.c.state.in_(OWED),
    )
    joined = outbox.join(subscribers).join(digests, digests.c.id == _O.digest_id)
    joined = joined.outerjoin(pushes, pushes.c.digest_id == _O.digest_id)
    columns = (_O.id, _O.digest_id, _O.part, _O.attempts, _O.doubts, _S.chat_id, _S.thread_id, _S.state, digests.c.kind)
    return (
        select(*columns, type_coerce(pushes.c.audience, Words).label("audience"))
        .select_from(joined)
        # written out, not bound: SQLite uses a partial index only where it can see the value
        .where(_O.state == literal("pending", literal_execute=True))
        .where(or_(_O.not_before <= _parameter("now"), _O.not_before > _parameter("far")))
        .where(or_(pushes.c.state.is_(None), pushes.c.state != "paused"), or_(_O.part == 0, ~exists().where(before)))
        .order_by(_O.priority, _O.id)
        .limit(bindparam("limit", type_=Integer))
        .with_for_update(of=outbox, skip_locked=True)
    )


def _parameter(name: str) -> BindParameter[datetime]:
    return bindparam(name, type_=_O.not_before.type)


_LEASED = {"lease_until": _parameter("until"), "updated_at": _parameter("now")}
_IDS = _O.id.in_(bindparam("ids", expanding=True))
# made once: the sender executes these for every few messages, and making them costs more than executing them
_CLAIMABLE = _claimable()
_CLAIM = update(outbox).where(_IDS).values(state="claimed", lease_owner=bindparam("owner"), **_LEASED)
_MARK = (
    update(outbox)
    .where(_IDS, _O.state.in_(["claimed", "sending"]), _O.lease_owner == bindparam("owner"))
    .values(state="sending", attempts=_O.attempts + case((_O.state == "claimed", 1), else_=0), **_LEASED)
    .returning(_O.id)
)


def _left(state: str, digest_kind: str, audience: str | None) -> bool:
    """Tell whether somebody left meanwhile. A push to one chat named by an admin asks for no subscription."""
    if digest_kind == "push" and audience is not None and '"kind":"chat"' in audience:
        return state == "retired"
    return state != "active"


def mark_sending(connection: Connection, owner: str, ids: Sequence[int], now: datetime) -> set[int]:
    """Mark claimed rows just before their calls; return those that still are the owner's: only these may go out.

    It may be done again where its answer was lost with the connection.
    """
    values = {"ids": list(ids), "owner": owner, "until": now + LEASE, "now": now}
    return set(connection.execute(_MARK, values).scalars())


def postpone(connection: Connection, owner: str, until: Mapping[int, datetime]) -> None:
    """Give claimed rows back until an instant each: their chats must wait."""
    for row_id, not_before in until.items():
        mine = update(outbox).where(_O.id == row_id, _O.state == "claimed", _O.lease_owner == owner)
        connection.execute(mine.values(state="pending", not_before=not_before, lease_owner=None, lease_until=None))


def release(connection: Connection, owner: str, now: datetime) -> None:
    """Give back what was claimed and not sent."""
    mine = update(outbox).where(_O.state == literal("claimed", literal_execute=True), _O.lease_owner == owner)
    connection.execute(mine.values(state="pending", lease_owner=None, lease_until=None, updated_at=now))


def skip(connection: Connection, ids: Sequence[int], now: datetime) -> None:
    """End pending rows whose subscribers left meanwhile."""
    pending = update(outbox).where(_O.id.in_(ids), _O.state == "pending")
    connection.execute(pending.values(state="skipped", reason="left meanwhile", updated_at=now))


def counts(connection: Connection, digest_id: int | None = None) -> dict[str, int]:
    """Return how many rows are in each state, of one digest or of all."""
    counted = select(_O.state, func.count()).group_by(_O.state)
    if digest_id is not None:
        counted = counted.where(_O.digest_id == digest_id)
    return {str(state): int(count) for state, count in connection.execute(counted).all()}


def prune(connection: Connection, before: datetime) -> int:
    """Delete rows that ended before an instant, and old digests nobody is owed; return how many rows went."""
    ended = delete(outbox).where(_O.state.not_in(OWED), _O.updated_at < before)
    gone = connection.execute(ended).rowcount
    unused = delete(digests).where(digests.c.created_at < before, digests.c.fanned_at.is_not(None))
    unused = unused.where(~exists().where(_O.digest_id == digests.c.id))
    connection.execute(unused.where(~exists().where(pushes.c.digest_id == digests.c.id)))
    return gone
