"""Who gets digests: one row a chat, or a forum thread in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, RowMapping, func, or_, select, type_coerce, update

from bot.storage.delivery_tables import subscribers
from bot.storage.shapes import insert
from bot.storage.types import Words, as_flag, is_set
from bot.subscriber import Schedule, Subscriber, Wish

_S = subscribers.c


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """Whom a push goes to: all active subscribers, those of a topic, a language or a source, or one chat (`value`: its id)."""

    kind: Literal["all", "topic", "language", "source", "chat"] = "all"
    value: str = ""


def subscriber_of(row: RowMapping) -> Subscriber:
    """Return the subscriber of a row."""
    wish = Wish(
        topics=tuple(row[_S.topics]),
        languages=tuple(row[_S.languages]),
        sources=tuple(row[_S.sources]),
        zone=row[_S.zone],
        city=row[_S.city],
        language=row[_S.language],
    )
    return Subscriber(
        id=row[_S.id],
        chat_id=row[_S.chat_id],
        thread_id=row[_S.thread_id],
        kind=row[_S.kind],
        state=row[_S.state],
        wish=wish,
        schedule=Schedule(times=tuple(row[_S.times]), weekdays=tuple(row[_S.weekdays]), instant=row[_S.instant]),
        next_due_at=row[_S.next_due_at],
        covered_until=row[_S.covered_until],
        last_slot=row[_S.last_slot],
    )


def _values(wish: Wish, schedule: Schedule) -> dict[str, Any]:
    return {
        "topics": list(wish.topics),
        "languages": list(wish.languages),
        "sources": list(wish.sources),
        "zone": wish.zone,
        "city": wish.city,
        "language": wish.language,
        "times": list(schedule.times),
        "weekdays": list(schedule.weekdays),
        "instant": schedule.instant,
    }


def get(connection: Connection, chat_id: int, thread_id: int = 0) -> Subscriber | None:
    """Return the subscriber of a chat (and thread), None when it never spoke to the bot."""
    found = select(subscribers).where(_S.chat_id == chat_id, _S.thread_id == thread_id)
    row = connection.execute(found).mappings().one_or_none()
    return subscriber_of(row) if row else None


def by_id(connection: Connection, subscriber_id: int) -> Subscriber | None:
    """Return the subscriber with this id."""
    row = connection.execute(select(subscribers).where(_S.id == subscriber_id)).mappings().one_or_none()
    return subscriber_of(row) if row else None


def ensure(  # noqa: PLR0913, PLR0917  because a chat is told by these
    connection: Connection,
    chat_id: int,
    thread_id: int,
    kind: Literal["private", "group", "channel"],
    wish: Wish,
    now: datetime,
) -> Subscriber:
    """Return the subscriber of a chat; one that never spoke to the bot begins with `wish`, not subscribed."""
    values = {
        "chat_id": chat_id,
        "thread_id": thread_id,
        "kind": kind,
        "state": "new",
        "was_active": False,
        "created_at": now,
        "updated_at": now,
    }
    fresh = insert(connection, subscribers).values(**values, **_values(wish, Schedule()))
    connection.execute(fresh.on_conflict_do_nothing(index_elements=["chat_id", "thread_id"]))
    found = get(connection, chat_id, thread_id)
    if found is None:
        raise LookupError(f"chat {chat_id} was not kept")
    return found


def save(connection: Connection, subscriber: Subscriber) -> None:
    """Keep what a subscriber wishes, when, and in which state; the chat itself changes by `move` only."""
    values = _values(subscriber.wish, subscriber.schedule) | {
        "state": subscriber.state,
        "next_due_at": subscriber.next_due_at,
        "covered_until": subscriber.covered_until,
        "last_slot": subscriber.last_slot,
    }
    connection.execute(update(subscribers).where(_S.id == subscriber.id).values(**values))


def retire(connection: Connection, chat_id: int, reason: str, now: datetime, thread_id: int | None = None) -> None:
    """Note that Telegram cannot reach a chat (or just one thread of it), and why; its settings stay."""
    reached = [_S.chat_id == chat_id, _S.state != "retired"]
    if thread_id is not None:
        reached.append(_S.thread_id == thread_id)
    values = {"state": "retired", "reason": reason, "was_active": as_flag(_S.state == "active"), "updated_at": now}
    connection.execute(update(subscribers).where(*reached).values(**values))


def leave_thread(connection: Connection, chat_id: int, thread_id: int, reason: str, now: datetime) -> Subscriber | None:
    """Move the subscriber of a thread that is gone to the chat's general one; return them as they are now.

    None where the general thread has a subscription of its own, or was gone itself: then this one is retired.
    """
    gone, general = get(connection, chat_id, thread_id), get(connection, chat_id)
    if gone is None or thread_id == 0 or (general is not None and general.state == "active"):
        retire(connection, chat_id, reason, now, thread_id)
        return None
    if general is not None:
        _step_aside(connection, general.id, chat_id, "its thread was taken over")
    connection.execute(update(subscribers).where(_S.id == gone.id).values(thread_id=0, updated_at=now))
    return by_id(connection, gone.id)


def restore(connection: Connection, chat_id: int, now: datetime) -> list[Subscriber]:
    """Take a chat that can be reached again back to what it was before, subscribed or paused; return who was taken back."""
    away = (_S.chat_id == chat_id, _S.thread_id >= 0, _S.state == "retired")
    ids = list(connection.execute(select(_S.id).where(*away)).scalars())
    back = update(subscribers).where(_S.id.in_(ids), _S.state == "retired")
    connection.execute(back.where(is_set(_S.was_active)).values(state="active", reason=None, updated_at=now))
    connection.execute(back.values(state="paused", reason=None, updated_at=now))
    rows = connection.execute(select(subscribers).where(_S.id.in_(ids)).order_by(_S.id)).mappings()
    return [subscriber_of(row) for row in rows]


def move(connection: Connection, old_chat_id: int, new_chat_id: int) -> None:
    """Follow a group that became a supergroup: settings and threads go along.

    Where the new chat already has a row (it spoke to us first), the older row with its settings stays, unless only the new one
    is subscribed.
    """
    moved = select(_S.id, _S.thread_id, _S.state).where(_S.chat_id == old_chat_id, _S.thread_id >= 0)
    for subscriber_id, thread_id, state in connection.execute(moved).all():
        taken = select(_S.id, _S.state).where(_S.chat_id == new_chat_id, _S.thread_id == thread_id)
        newcomer = connection.execute(taken).first()
        if newcomer is not None and newcomer.state == "active" != state:
            _step_aside(connection, subscriber_id, old_chat_id, "group migrated")
            continue
        if newcomer is not None:
            _step_aside(connection, newcomer.id, old_chat_id, "group migrated")
        connection.execute(update(subscribers).where(_S.id == subscriber_id).values(chat_id=new_chat_id))


def _step_aside(connection: Connection, subscriber_id: int, chat_id: int, reason: str) -> None:
    """Give a row a thread that cannot be, in a chat that is no more its own: what refers to it stays, it is never sent to."""
    aside = {"chat_id": chat_id, "thread_id": -subscriber_id, "state": "retired", "reason": reason}
    connection.execute(update(subscribers).where(_S.id == subscriber_id).values(**aside, next_due_at=None))


def list_due(connection: Connection, now: datetime, limit: int, after_id: int = 0) -> list[Subscriber]:
    """Return active subscribers whose hour has come, by id, from `after_id` on."""
    due = select(subscribers).where(_S.state == "active", _S.next_due_at <= now, _S.id > after_id)
    return [subscriber_of(row) for row in connection.execute(due.order_by(_S.id).limit(limit)).mappings()]


def list_scheduled(connection: Connection, now: datetime, limit: int, after_id: int = 0) -> list[Subscriber]:
    """Return active subscribers whose hour is still to come, by id, from `after_id` on."""
    to_come = select(subscribers).where(_S.state == "active", _S.next_due_at > now, _S.id > after_id)
    return [subscriber_of(row) for row in connection.execute(to_come.order_by(_S.id).limit(limit)).mappings()]


def put_next_due(connection: Connection, subscriber_id: int, due: datetime | None) -> None:
    """Keep when a subscriber's next digest is due."""
    connection.execute(update(subscribers).where(_S.id == subscriber_id).values(next_due_at=due))


def list_instant(connection: Connection, now: datetime, limit: int, after_id: int = 0) -> list[Subscriber]:
    """Return active subscribers who want news at once and were told of nothing later than now, by id, from `after_id` on."""
    instant = select(subscribers).where(_S.state == "active", is_set(_S.instant), _S.covered_until <= now)
    chosen = instant.where(_S.id > after_id).order_by(_S.id).limit(limit)
    return [subscriber_of(row) for row in connection.execute(chosen).mappings()]


def list_waiting(connection: Connection, limit: int, after_id: int = 0) -> list[Subscriber]:
    """Return active subscribers who have not had their first digest: there was nothing to send when they came; by id."""
    waiting = select(subscribers).where(_S.state == "active", _S.covered_until.is_(None), _S.id > after_id)
    return [subscriber_of(row) for row in connection.execute(waiting.order_by(_S.id).limit(limit)).mappings()]


def count(connection: Connection, audience: Audience) -> int:
    """Return how many active subscribers an audience has."""
    counted = select(func.count()).select_from(subscribers).where(*audience_filter(audience))
    return int(connection.execute(counted).scalar_one())


def count_by_state(connection: Connection) -> dict[str, int]:
    """Return how many subscribers there are in each state."""
    return {
        str(state): int(n) for state, n in connection.execute(select(_S.state, func.count()).group_by(_S.state)).all()
    }


def count_left_out(connection: Connection, audience: Audience) -> dict[str, int]:
    """Return how many of an audience would get a push but for their state (paused, retired)."""
    active, *others = audience_filter(audience)
    del active
    left_out = select(_S.state, func.count()).where(_S.state.in_(["paused", "retired"]), *others).group_by(_S.state)
    return {str(state): int(n) for state, n in connection.execute(left_out).all()}


def audience_filter(audience: Audience) -> Sequence[ColumnElement[bool]]:
    """Return the conditions of an audience; the first is being active."""
    conditions: list[ColumnElement[bool]] = [_S.state == "active"]
    if audience.kind == "chat":
        conditions = [_S.state != "retired", _S.chat_id == int(audience.value)]
    elif audience.kind in {"topic", "source"}:
        column = _S.topics if audience.kind == "topic" else _S.sources
        conditions.append(_holds(column, audience.value))
    elif audience.kind == "language":
        conditions.append(_S.language == audience.value)
    return conditions


def _holds(column: ColumnElement[Any], value: str) -> ColumnElement[bool]:
    """Tell whether a list kept as JSON names `value`, or is empty, which means all."""
    kept = type_coerce(column, Words)
    return or_(kept == "[]", kept.contains(f'"{value}"', autoescape=True))
