"""What became of the calls for rows of the outbox, written down; and what a sender that died left behind.

Every step compares state and owner first, so that a sender believed dead cannot undo the work of its successor.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, and_, bindparam, or_, update

from bot.digest.message import Message
from bot.storage import digests, outbox, subscribers
from bot.storage.delivery_tables import outbox as table
from bot.storage.outbox import NewOwed, Owed

OnDoubt = Literal["resend", "drop"]
Ending = Literal["sent", "refused", "parked", "doubt", "later", "migrated", "no_thread"]
"""What a call came to; `later` was surely not sent, `doubt` may have been, `migrated` goes to another chat, `no_thread`: the
chat is there, its thread is closed or deleted."""

_O = table.c


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What became of one call. `again_at` is when a row that is still owed may be tried again."""

    owed: Owed
    ending: Ending
    message_id: int | None = None
    reason: str | None = None
    new_chat_id: int | None = None
    again_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What happens to doubt, and what a chat is told (by interface language) whose thread is gone."""

    on_doubt: OnDoubt = "resend"
    moved: Mapping[str, Message] = field(default_factory=dict)


def acknowledge(connection: Connection, owner: str, results: Iterable[Result], terms: Terms, now: datetime) -> None:
    """Write down what became of rows that were `sending`; chats that cannot be reached are retired, moved ones followed."""
    sent = [
        {"row": each.owed.id, "owner": owner, "message": each.message_id, "now": now}
        for each in results
        if each.ending == "sent"
    ]
    if sent:
        connection.execute(_SENT, sent)
    for result in results:
        if result.ending == "sent":
            continue
        row = (_O.id == result.owed.id, _O.state == "sending", _O.lease_owner == owner)
        values = _after(result, terms.on_doubt, now) | {"lease_owner": None, "lease_until": None, "updated_at": now}
        if connection.execute(update(table).where(*row).values(**values)).rowcount == 0:
            continue
        if result.ending == "refused":
            subscribers.retire(connection, result.owed.chat_id, result.reason or "", now)
        elif result.ending == "migrated" and result.new_chat_id is not None:
            subscribers.move(connection, result.owed.chat_id, result.new_chat_id)
        elif result.ending == "no_thread":
            _leave_thread(connection, result, terms, now)


_SENT = (
    update(table)
    .where(_O.id == bindparam("row"), _O.state == "sending", _O.lease_owner == bindparam("owner"))
    .values(
        state="sent",
        message_id=bindparam("message"),
        reason=None,
        lease_owner=None,
        lease_until=None,
        updated_at=bindparam("now"),
    )
)


def _after(result: Result, on_doubt: OnDoubt, now: datetime) -> dict[str, Any]:
    again = {"state": "pending", "not_before": result.again_at or now, "reason": result.reason}
    if result.ending == "doubt":
        ended = again if on_doubt == "resend" else {"state": "doubtful", "reason": result.reason}
        return ended | {"doubts": _O.doubts + 1}
    if result.ending in {"later", "migrated", "no_thread"}:
        return again
    return {"state": result.ending, "reason": result.reason}


def _leave_thread(connection: Connection, result: Result, terms: Terms, now: datetime) -> None:
    """Let what went to a thread go to the chat's general one, and tell the chat; where that gets its own, end it."""
    moved = subscribers.leave_thread(connection, result.owed.chat_id, result.owed.thread_id, result.reason or "", now)
    if moved is None:
        waiting = update(table).where(_O.id == result.owed.id, _O.state == "pending")
        connection.execute(waiting.values(state="skipped", reason="the chat's general thread has its own"))
        return
    notice = terms.moved.get(moved.wish.language)
    if notice is None:
        return
    digest_id = digests.create(connection, digests.NewDigest(kind="push", window_to=now), now, fanned=True)
    digests.save_parts(connection, digest_id, [notice])
    outbox.put(connection, digest_id, [moved.id], NewOwed(now=now, priority=outbox.URGENT))


def recover(connection: Connection, owner: str, on_doubt: OnDoubt, now: datetime) -> int:
    """Take over from senders that died: their claims are free again, what they were sending is in doubt; returns how many are."""
    return _free(connection, _O.lease_owner != owner, on_doubt, now)


def recover_lapsed(connection: Connection, owner: str, on_doubt: OnDoubt, now: datetime) -> int:
    """Take back rows whose leases ended: a sender believed dead may have taken some after its successor began.

    Returns how many are in doubt. A lease of a clock that was ahead is none. What the owner itself is sending stays: it knows of
    each, and may have had to wait for the database to write down the answer.
    """
    leased = or_(_O.state == "claimed", and_(_O.state == "sending", _O.lease_owner != owner))
    lapsed = and_(leased, or_(_O.lease_until < now, _O.lease_until > now + 2 * outbox.LEASE))
    return _free(connection, lapsed, on_doubt, now)


def _free(connection: Connection, which: ColumnElement[bool], on_doubt: OnDoubt, now: datetime) -> int:
    free: dict[str, Any] = {"lease_owner": None, "lease_until": None, "updated_at": now}
    dead = update(table).where(which)
    claimed = dead.where(_O.state == "claimed")
    connection.execute(claimed.values(state="pending", **free))
    state = "pending" if on_doubt == "resend" else "doubtful"
    doubted = dead.where(_O.state == "sending").values(state=state, doubts=_O.doubts + 1, reason="killed", **free)
    return connection.execute(doubted).rowcount
