"""What is remembered of each source between rounds."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import fields
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, RowMapping, or_, select, update

from bot.storage.shapes import insert
from bot.storage.tables import sources
from scrapers.state import SourceState, WayState

_WAY_INSTANTS = frozenset({"ok_at", "next_at", "not_before"})
_DEFAULTS = {each.name: getattr(WayState(), each.name) for each in fields(WayState)}
_FIELDS = [column for column in sources.c if column.name not in {"id", "name", "lease_owner", "lease_until"}]


def _state(row: RowMapping) -> SourceState:
    values = {column.name: row[column] for column in _FIELDS}
    values |= {"set_aside": tuple(values["set_aside"]), "ways": {url: _way(way) for url, way in values["ways"].items()}}
    return SourceState(source_id=row[sources.c.id], **values)


def _way(kept: Mapping[str, Any]) -> WayState:
    """Return a way in as it was kept: its instants and spans are texts and seconds there."""
    read: dict[str, Callable[[Any], Any]] = dict.fromkeys(_WAY_INSTANTS, datetime.fromisoformat)
    read["depth"] = lambda seconds: timedelta(seconds=seconds)
    values: dict[str, Any] = {name: read[name](value) if name in read else value for name, value in kept.items()}
    return WayState(**values)


def _kept(way: WayState) -> dict[str, Any]:
    """Return what is kept of a way in: whatever differs from a new one."""
    values = {each.name: getattr(way, each.name) for each in fields(way)}
    told = {name: value for name, value in values.items() if value is not None and value != _DEFAULTS[name]}
    instants = {name: told[name].isoformat() for name in _WAY_INSTANTS & told.keys()}
    spans = {"depth": way.depth.total_seconds()} if way.depth is not None else {}
    return told | instants | spans


def get_state(connection: Connection, source_id: str) -> SourceState | None:
    """Return what is remembered of a source, None before its first round."""
    row = connection.execute(select(sources).where(sources.c.id == source_id)).mappings().one_or_none()
    return _state(row) if row else None


def list_states(connection: Connection) -> list[SourceState]:
    """Return the states of all sources, by id."""
    return [_state(row) for row in connection.execute(select(sources).order_by(sources.c.id)).mappings()]


def list_states_of(connection: Connection, source_ids: Collection[str]) -> list[SourceState]:
    """Return the states of these sources, in any order."""
    wanted = select(sources).where(sources.c.id.in_(source_ids))
    return [_state(row) for row in connection.execute(wanted).mappings()]


def save_state(connection: Connection, state: SourceState) -> None:
    """Keep the state of a source."""
    _put(connection, state, {})


def ask_now(connection: Connection, source_ids: Collection[str]) -> None:
    """Make sources due at once."""
    connection.execute(update(sources).where(sources.c.id.in_(source_ids)).values(next_at=None))


def list_asked(connection: Connection, source_ids: Collection[str]) -> list[str]:
    """Return those of these sources that are due at once or being visited."""
    c = sources.c
    asked = select(c.id).where(c.id.in_(source_ids), or_(c.next_at.is_(None), c.lease_owner.is_not(None)))
    return list(connection.execute(asked.order_by(c.id)).scalars())


def first_round_runs(connection: Connection) -> bool:
    """Tell whether a source is being read for the first time and has articles still to come."""
    coming = select(sources.c.id).where(sources.c.state == "new", sources.c.found > sources.c.read).limit(1)
    return connection.execute(coming).first() is not None


def name_sources(connection: Connection, names: Mapping[str, str], now: datetime) -> None:
    """Keep the names shown to readers; a source never seen before begins in the state "new"."""
    for source_id, name in names.items():
        state = get_state(connection, source_id) or SourceState(source_id=source_id, since=now)
        _put(connection, state, {"name": name})


def _put(connection: Connection, state: SourceState, more: dict[str, str]) -> None:
    values = {column.name: getattr(state, column.name) for column in _FIELDS}
    values |= {
        "set_aside": list(state.set_aside),
        "ways": {url: _kept(way) for url, way in state.ways.items()},
        "daily": dict(state.daily),
    }
    fresh = insert(connection, sources).values({"id": state.source_id, "name": state.source_id} | values | more)
    connection.execute(fresh.on_conflict_do_update(index_elements=["id"], set_=values | more))
