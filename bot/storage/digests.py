"""Digests as composed: one rendering for all who wish the same, its parts and items, and whom it was handed to."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Connection, select, update

from bot.digest.item import Item
from bot.digest.message import Button, Entity, Message
from bot.storage import delivery_tables, marks, outbox
from bot.storage.delivery_tables import digest_items, digest_parts, digests, subscribers
from bot.storage.items import items_by_id
from bot.subscriber import Wish

Kind = Literal["digest", "first", "asked", "push"]
"""digest: at its hour or at once; first: on subscribing; asked: shown by /digest, never in the outbox; push: by an admin."""

_D = digests.c


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDigest:
    """A digest to be kept. `group` tells those apart who wish otherwise; `wish` is None for a push."""

    kind: Kind
    window_to: datetime
    window_from: datetime | None = None
    wish: Wish | None = None
    group: str = ""
    slot: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest(NewDigest):
    """A kept digest; `fanned_at` is None while some of those it is for are not in the outbox yet."""

    id: int
    created_at: datetime
    fanned_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """How subscribers move on: compare with what was seen of them, set what comes next. `slot` is the one that is served now."""

    seen_due_at: datetime | None
    seen_covered_until: datetime | None
    next_due_at: datetime | None
    covered_until: datetime | None
    slot: str | None = None


def create(connection: Connection, new: NewDigest, now: datetime, *, fanned: bool = False) -> int:
    """Keep a digest and return its id; `fanned` for one nobody else is to get."""
    values = {
        "kind": new.kind,
        "wish_hash": new.group,
        "slot": new.slot,
        "wish": asdict(new.wish) if new.wish else None,
        "window_from": new.window_from,
        "window_to": new.window_to,
        "created_at": now,
        "fanned_at": now if fanned else None,
    }
    return int(connection.execute(digests.insert().values(**values).returning(_D.id)).scalar_one())


def save_parts(
    connection: Connection, digest_id: int, parts: Sequence[Message], version_ids: Sequence[int] = ()
) -> None:
    """Keep the messages of a digest as they will be sent, and the versions they were made from, in order."""
    rows = [{"digest_id": digest_id, "part": number} | as_json(part) for number, part in enumerate(parts)]
    connection.execute(digest_parts.insert(), rows)
    kept = [
        {"digest_id": digest_id, "version_id": each, "position": position} for position, each in enumerate(version_ids)
    ]
    if kept:
        connection.execute(digest_items.insert(), kept)


def get(connection: Connection, digest_id: int) -> Digest | None:
    """Return a digest, None when there is none (any more)."""
    row = connection.execute(select(digests).where(_D.id == digest_id)).mappings().one_or_none()
    if row is None:
        return None
    return Digest(
        id=row[_D.id],
        kind=row[_D.kind],
        wish=_wish(row[_D.wish]) if row[_D.wish] else None,
        group=row[_D.wish_hash],
        slot=row[_D.slot],
        window_from=row[_D.window_from],
        window_to=row[_D.window_to],
        created_at=row[_D.created_at],
        fanned_at=row[_D.fanned_at],
    )


def _wish(raw: Mapping[str, Any]) -> Wish:
    values: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in raw.items()}
    return Wish(**values)


def list_digest_items(connection: Connection, digest_id: int) -> list[Item]:
    """Return the versions of a digest in its own order, those without quotes too."""
    ordered = select(digest_items.c.version_id).where(digest_items.c.digest_id == digest_id)
    return items_by_id(connection, list(connection.execute(ordered.order_by(digest_items.c.position)).scalars()))


def part(connection: Connection, digest_id: int, number: int) -> Message:
    """Return one message of a digest; raises LookupError when it is not kept."""
    wanted = select(digest_parts).where(digest_parts.c.digest_id == digest_id, digest_parts.c.part == number)
    row = connection.execute(wanted).mappings().one_or_none()
    if row is None:
        raise LookupError(f"part {number} of digest {digest_id} is not kept")
    return from_json({name: row[digest_parts.c[name]] for name in ("text", "entities", "markup")})


def latest_part(connection: Connection, subscriber_id: int) -> Message | None:
    """Return the newest message that reached a subscriber, None when none did."""
    c = delivery_tables.outbox.c
    sent = select(c.digest_id, c.part).where(c.subscriber_id == subscriber_id, c.state == "sent")
    row = connection.execute(sent.order_by(c.id.desc()).limit(1)).first()
    return part(connection, row.digest_id, row.part) if row else None


def as_json(message: Message) -> dict[str, Any]:
    """Return a message as plain values."""
    return {
        "text": message.text,
        "entities": [asdict(each) for each in message.entities],
        "markup": [[asdict(button) for button in row] for row in message.buttons],
    }


def from_json(raw: Mapping[str, Any]) -> Message:
    """Return the message `as_json` was made from."""
    return Message(
        text=raw["text"],
        entities=tuple(Entity(**each) for each in raw["entities"]),
        buttons=tuple(tuple(Button(**button) for button in row) for row in raw["markup"]),
    )


def find_unfanned(connection: Connection, group: str) -> int | None:
    """Return the digest of a group whose fan-out was begun and not ended."""
    begun = select(_D.id).where(_D.wish_hash == group, _D.kind == "digest", _D.fanned_at.is_(None))
    return connection.execute(begun).scalars().first()


def unfanned(connection: Connection, kind: Kind) -> list[int]:
    """Return the digests of a kind whose fan-out was not ended."""
    return list(connection.execute(select(_D.id).where(_D.kind == kind, _D.fanned_at.is_(None))).scalars())


def mark_fanned(connection: Connection, digest_ids: Sequence[int], now: datetime) -> None:
    """Note that everybody these digests are for is in the outbox."""
    connection.execute(update(digests).where(_D.id.in_(digest_ids), _D.fanned_at.is_(None)).values(fanned_at=now))


def move_on(connection: Connection, subscriber_ids: Sequence[int], move: Move) -> list[int]:
    """Move those subscribers on who still are as they were seen; return their ids. Who changed meanwhile is left alone."""
    c = subscribers.c
    same = (
        c.id.in_(subscriber_ids),
        c.state == "active",
        c.next_due_at.is_not_distinct_from(move.seen_due_at),
        c.covered_until.is_not_distinct_from(move.seen_covered_until),
    )
    values: dict[str, Any] = {"next_due_at": move.next_due_at, "covered_until": move.covered_until}
    if move.slot is not None:
        values["last_slot"] = move.slot
    moved = update(subscribers).where(*same).values(values)
    if move.covered_until is not None:
        marks.raise_to(connection, marks.COVERED, move.covered_until)
    return list(connection.execute(moved.returning(c.id)).scalars())


def fan_out(
    connection: Connection, digest_id: int, subscriber_ids: Sequence[int], move: Move, owed: outbox.NewOwed
) -> int:
    """Hand a digest to these subscribers and move them on, all or none; returns how many got it.

    Done again after a kill it changes nothing: whoever moved on is not as they were seen.
    """
    moved = move_on(connection, subscriber_ids, move)
    outbox.put(connection, digest_id, moved, owed)
    return len(moved)
