"""What is remembered of each source between rounds."""

from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy import Connection, RowMapping, or_, select, update

from bot.storage.shapes import insert
from bot.storage.tables import sources
from scrapers.state import SourceState

_FIELDS = [column for column in sources.c if column.name not in {"id", "name", "lease_owner", "lease_until"}]


def _state(row: RowMapping) -> SourceState:
    values = {column.name: row[column] for column in _FIELDS}
    return SourceState(source_id=row[sources.c.id], **(values | {"set_aside": tuple(values["set_aside"])}))


def get_state(connection: Connection, source_id: str) -> SourceState | None:
    """Return what is remembered of a source, None before its first round."""
    row = connection.execute(select(sources).where(sources.c.id == source_id)).mappings().one_or_none()
    return _state(row) if row else None


def list_states(connection: Connection) -> list[SourceState]:
    """Return the states of all sources, by id."""
    return [_state(row) for row in connection.execute(select(sources).order_by(sources.c.id)).mappings()]


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
        "validators": {url: dict(each) for url, each in state.validators.items()},
    }
    fresh = insert(connection, sources).values({"id": state.source_id, "name": state.source_id} | values | more)
    connection.execute(fresh.on_conflict_do_update(index_elements=["id"], set_=values | more))
