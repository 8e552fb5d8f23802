"""What admins send: written down when it is shown to them, sent once when they confirm it."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Literal

from sqlalchemy import Connection, func, select, update

from bot.digest.message import Message
from bot.storage import digests, outbox
from bot.storage import subscribers as people
from bot.storage.delivery_tables import digests as digests_table
from bot.storage.delivery_tables import outbox as outbox_table
from bot.storage.delivery_tables import pushes, subscribers
from bot.storage.subscribers import Audience

CHUNK = 2_000
"""Subscribers in one transaction of the fan-out: longer ones hold up the commands of others."""
MOST_CHANGE = 0.05
"""An audience that changed by more than this since it was shown is shown again."""

_P = pushes.c
State = Literal["prepared", "running", "paused", "stopped", "done"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The message that shows the progress of a push."""

    chat_id: int
    message_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Push:
    """One push. `expected` is the count of chats when it was shown or confirmed; `ended_at` is None while it goes on.

    `shown_at` is where its progress is kept up to date; None when nobody follows it.
    """

    id: int
    admin_chat_id: int
    audience: Audience
    parts: tuple[Message, ...]
    state: State
    expected: int
    digest_id: int | None
    shown_at: Place | None
    created_at: datetime
    confirmed_at: datetime | None
    ended_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmed:
    """The push goes out now, to this many chats."""

    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CountChanged:
    """Nothing was sent: the audience has this many chats now, and the admin was shown another number."""

    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AlreadySent:
    """Nothing was done: it was confirmed before."""


def prepare(
    connection: Connection, admin_chat_id: int, parts: Sequence[Message], audience: Audience, now: datetime
) -> Push:
    """Keep a push as it is shown to the admin; nothing is sent."""
    values = {
        "admin_chat_id": admin_chat_id,
        "audience": asdict(audience),
        "parts": [digests.as_json(part) for part in parts],
        "state": "prepared",
        "expected": people.count(connection, audience),
        "created_at": now,
    }
    push_id = connection.execute(pushes.insert().values(**values).returning(_P.id)).scalar_one()
    return _known(connection, int(push_id))


def get(connection: Connection, push_id: int) -> Push | None:
    """Return a push; it is `done` as soon as nothing of it is owed any more."""
    row = connection.execute(select(pushes).where(_P.id == push_id)).mappings().one_or_none()
    if row is None:
        return None
    chat_id = row[_P.progress_chat_id]
    push = Push(
        id=row[_P.id],
        admin_chat_id=row[_P.admin_chat_id],
        audience=Audience(**row[_P.audience]),
        parts=tuple(digests.from_json(part) for part in row[_P.parts]),
        state=row[_P.state],
        expected=row[_P.expected] or 0,
        digest_id=row[_P.digest_id],
        shown_at=None if chat_id is None else Place(chat_id=chat_id, message_id=row[_P.progress_message_id]),
        created_at=row[_P.created_at],
        confirmed_at=row[_P.confirmed_at],
        ended_at=row[_P.ended_at],
    )
    return _ended(connection, push) if push.state == "running" and push.digest_id is not None else push


def _known(connection: Connection, push_id: int) -> Push:
    push = get(connection, push_id)
    if push is None:
        raise LookupError(f"push {push_id} is not kept")
    return push


def _ended(connection: Connection, push: Push) -> Push:
    """Return a running push as done when all of it is settled."""
    c = outbox_table.c
    if not _is_fanned(connection, push.digest_id):
        return push
    rows = outbox_table.select().where(c.digest_id == push.digest_id)
    if connection.execute(rows.where(c.state.in_(outbox.OWED)).limit(1)).first() is not None:
        return push
    last = connection.execute(select(func.max(c.updated_at)).where(c.digest_id == push.digest_id)).scalar_one()
    return replace(push, state="done", ended_at=last or push.confirmed_at)


def _is_fanned(connection: Connection, digest_id: int | None) -> bool:
    fanned = select(digests_table.c.fanned_at).where(digests_table.c.id == digest_id)
    return connection.execute(fanned).scalar_one() is not None


def confirm(
    connection: Connection, push_id: int, expected: int, now: datetime
) -> Confirmed | CountChanged | AlreadySent:
    """Send a prepared push, once however often it is confirmed; `expected` is the number the admin saw.

    Raises:
        LookupError: There is no such push.
    """
    push = _known(connection, push_id)
    if push.state != "prepared":
        return AlreadySent()
    count = people.count(connection, push.audience)
    if abs(count - expected) > expected * MOST_CHANGE:
        connection.execute(update(pushes).where(_P.id == push_id).values(expected=count))
        return CountChanged(count=count)
    digest_id = digests.create(connection, digests.NewDigest(kind="push", window_to=now), now)
    digests.save_parts(connection, digest_id, push.parts)
    values = {"state": "running", "digest_id": digest_id, "expected": count, "confirmed_at": now}
    connection.execute(update(pushes).where(_P.id == push_id).values(**values))
    fan_out_more(connection, digest_id, now)
    return Confirmed(count=count)


def fan_out_more(connection: Connection, digest_id: int, now: datetime) -> bool:
    """Put the next subscribers of a push into the outbox; return whether more are left for another transaction."""
    row = connection.execute(select(_P.audience, _P.state).where(_P.digest_id == digest_id)).one()
    c = outbox_table.c
    last = connection.execute(select(func.max(c.subscriber_id)).where(c.digest_id == digest_id)).scalar_one() or 0
    wanted = select(subscribers.c.id).where(*people.audience_filter(Audience(**row.audience)), subscribers.c.id > last)
    ids = list(connection.execute(wanted.order_by(subscribers.c.id).limit(CHUNK)).scalars())
    if row.state != "stopped":
        outbox.put(connection, digest_id, ids, outbox.NewOwed(now=now, priority=outbox.PUSHED))
    if row.state == "stopped" or len(ids) < CHUNK:
        digests.mark_fanned(connection, [digest_id], now)
        return False
    return True


def progress(connection: Connection, push_id: int) -> dict[str, int]:
    """Return how many messages of a push are in each state; those not in the outbox yet count as pending."""
    push = _known(connection, push_id)
    if push.digest_id is None:
        return {}
    by_state = outbox.counts(connection, push.digest_id)
    missing = push.expected * len(push.parts) - sum(by_state.values())
    if missing > 0 and not _is_fanned(connection, push.digest_id):
        by_state["pending"] = by_state.get("pending", 0) + missing
    return by_state


def count_doubled(connection: Connection, digest_id: int | None = None) -> int:
    """Return how many messages that arrived may have come twice, of one digest or of all."""
    c = outbox_table.c
    doubled = select(func.count()).select_from(outbox_table).where(c.state == "sent", c.doubts > 0)
    return int(
        connection.execute(doubled if digest_id is None else doubled.where(c.digest_id == digest_id)).scalar_one()
    )


def show_at(connection: Connection, push_id: int, place: Place | None) -> None:
    """Keep where the progress of a push is shown; None when that is not kept up to date any more."""
    chat_id, message_id = (None, None) if place is None else (place.chat_id, place.message_id)
    values = {"progress_chat_id": chat_id, "progress_message_id": message_id}
    connection.execute(update(pushes).where(_P.id == push_id).values(**values))


def list_followed(connection: Connection) -> list[int]:
    """Return the pushes whose progress was being shown when it was last looked at."""
    return list(connection.execute(select(_P.id).where(_P.progress_chat_id.is_not(None)).order_by(_P.id)).scalars())


def pause(connection: Connection, push_id: int) -> None:
    """Hold a running push: what is under way arrives, the rest waits."""
    connection.execute(update(pushes).where(_P.id == push_id, _P.state == "running").values(state="paused"))


def resume(connection: Connection, push_id: int) -> None:
    """Go on with a paused push."""
    connection.execute(update(pushes).where(_P.id == push_id, _P.state == "paused").values(state="running"))


def stop(connection: Connection, push_id: int, now: datetime) -> None:
    """End a push: what is under way arrives, the rest is skipped. A prepared one is dropped."""
    push = _known(connection, push_id)
    if push.state not in {"prepared", "running", "paused"}:
        return
    connection.execute(update(pushes).where(_P.id == push_id).values(state="stopped", ended_at=now))
    c = outbox_table.c
    waiting = update(outbox_table).where(c.digest_id == push.digest_id, c.state.in_(["pending", "claimed"]))
    connection.execute(waiting.values(state="skipped", reason="stopped", lease_owner=None, updated_at=now))
