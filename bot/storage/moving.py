"""Moves an installation from a SQLite file to PostgreSQL and proves that it is whole there: each table by its rows and a fingerprint.

The file is only read; the target must hold nothing yet, and gets everything in one transaction or nothing.
"""

import asyncio
from collections.abc import AsyncGenerator, Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Table, func, select

from bot.storage import delivery_tables, tables
from bot.storage.errors import StorageError
from bot.storage.files import alone, file_of
from bot.storage.looking import outlook
from bot.storage.migrating import bring_up_to_date
from bot.storage.postgres import engine_of, shown, telling
from bot.storage.shapes import metadata
from bot.storage.sqlite import Run, Sqlite

CHUNK = 2_000
"""Rows that travel at a time."""
_TABLES = (tables, delivery_tables)
"""Imported so that the metadata knows them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """One table that was moved: how many rows, and that both sides have the same fingerprint."""

    table: str
    rows: int
    fingerprint: str


async def move(source_url: str, target_url: str, now: datetime, told: Callable[[Moved], None]) -> None:
    """Copy every table of a SQLite file into an empty PostgreSQL database and compare; `told` hears of each that is right.

    Raises:
        StorageError: the file is in use, missing or of another version; the target holds something or cannot be used; or what
            arrived is not what was sent (then nothing stays there).
    """
    file = file_of(source_url)
    if file is None:
        raise StorageError("Only a SQLite file is moved; DATABASE_URL names something else.")
    if await outlook(source_url) != "opened":
        raise StorageError("There is no database of this version to move; start the bot on it once.")
    source = Sqlite(source_url)
    target = engine_of(target_url)
    try:
        with alone(file):
            await asyncio.to_thread(bring_up_to_date, target_url, now)
            with telling(target_url):
                async with source.connected() as there, target.begin() as connection:
                    here = connection.run_sync
                    await _refuse_unless_empty(here, target_url)
                    for table in metadata.sorted_tables:
                        told(await _move_table(table, there, here))
    finally:
        await target.dispose()
        await source.close()


async def _refuse_unless_empty(here: Run, target_url: str) -> None:
    for table in metadata.sorted_tables:
        if await here(partial(_holds_anything, table)):
            raise StorageError(
                f"The database {shown(target_url)} is not empty (table {table.name}); name an empty one."
            )


def _holds_anything(table: Table, connection: Connection) -> bool:
    return connection.execute(select(table).limit(1)).first() is not None


def _insert(table: Table, rows: Sequence[Any], connection: Connection) -> None:
    connection.execute(table.insert(), [row._asdict() for row in rows])


async def _move_table(table: Table, there: Run, here: Run) -> Moved:
    async for rows in _chunks(table, there):
        await here(partial(_insert, table, rows))
    await here(partial(_count_on, table))
    sent, arrived = await _fingerprint(table, there), await _fingerprint(table, here)
    if sent != arrived:
        raise StorageError(f"What arrived of the table {table.name} is not what was sent; nothing was moved.")
    return sent


def _count_on(table: Table, connection: Connection) -> None:
    """Let new rows get numbers after those that were moved."""
    column = table.c.get("id")
    if column is None or column.autoincrement is not True:
        return
    last = connection.execute(select(func.max(column))).scalar_one()
    if last is not None:
        connection.execute(select(func.setval(func.pg_get_serial_sequence(table.name, "id"), last)))


async def _fingerprint(table: Table, run: Run) -> Moved:
    count, digest = 0, sha256()
    async for rows in _chunks(table, run):
        count += len(rows)
        for row in rows:
            digest.update(repr(tuple(row)).encode("utf-8", "surrogatepass"))
    return Moved(table=table.name, rows=count, fingerprint=digest.hexdigest()[:12])


async def _chunks(table: Table, run: Run) -> AsyncGenerator[Sequence[Any]]:
    """Yield the rows of a table, those that sort first by its key first, alike in both databases."""
    chunks = await run(partial(_in_order, table))
    while (rows := await run(lambda _: next(chunks, None))) is not None:
        yield rows


def _in_order(table: Table, connection: Connection) -> Iterator[Sequence[Any]]:
    on_server = connection.dialect.name == "postgresql"
    keys = [
        column.collate("C") if on_server and column.type.python_type is str else column for column in table.primary_key
    ]
    rows = connection.execute(select(table).order_by(*keys).execution_options(yield_per=CHUNK))
    return iter(rows.partitions())
