"""What is remembered of each source between rounds."""

from collections.abc import Mapping

from sqlalchemy import Connection, RowMapping, select, update
from sqlalchemy.dialects.sqlite import insert

from bot.storage.tables import sources
from scrapers.state import SourceState

_FIELDS = [column for column in sources.c if column.name not in {"id", "name"}]


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
    values = {column.name: getattr(state, column.name) for column in _FIELDS} | {
        "set_aside": list(state.set_aside),
        "validators": {url: dict(each) for url, each in state.validators.items()},
    }
    statement = insert(sources).values(id=state.source_id, name=state.source_id, **values)
    connection.execute(statement.on_conflict_do_update(index_elements=["id"], set_=values))


def name_sources(connection: Connection, names: Mapping[str, str]) -> None:
    """Keep the names shown to readers; those of sources without a state yet come with their first."""
    for source_id, name in names.items():
        connection.execute(update(sources).where(sources.c.id == source_id).values(name=name))
