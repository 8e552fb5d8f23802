"""What a start would find and do with the database, told without making or changing anything."""

import asyncio
import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Literal

from bot.storage.errors import StorageError
from bot.storage.files import WRITE_NOTHING, connected, file_of, sentence

Outlook = Literal["created", "migrated", "opened"]


async def outlook(url: str) -> Outlook:
    """Return what a start would do with the database.

    Raises:
        StorageError: it is newer than this program, locked, read-only, damaged, out of reach or cannot be created.
    """
    return await (_server(url) if url.startswith("postgresql") else asyncio.to_thread(_file, url))


async def _server(url: str) -> Outlook:
    from bot.storage.migrating import is_newest  # noqa: PLC0415  because it loads Alembic, which `sitat run` must not keep
    from bot.storage.postgres import engine_of, shown, telling  # noqa: PLC0415  because asyncpg is no business of a file

    engine = engine_of(url)
    try:
        with telling(url):
            async with engine.connect() as connection:
                kept = (await connection.exec_driver_sql("SELECT to_regclass('alembic_version')")).scalar_one()
                if kept is None:
                    return "created"
                revision = (await connection.exec_driver_sql("SELECT version_num FROM alembic_version")).scalar()
    finally:
        await engine.dispose()
    return "opened" if is_newest(shown(url), revision) else "migrated"


def _file(url: str) -> Outlook:
    from bot.storage.migrating import is_newest  # noqa: PLC0415  because it loads Alembic, which `sitat run` must not keep

    file = file_of(url)
    if file is None or not file.exists():
        if file is not None and not os.access(file.parent, os.W_OK | os.X_OK):
            raise StorageError(sentence(file, "unable to open"))
        return "created"
    try:
        return "opened" if is_newest(str(file), revision_of(file)) else "migrated"
    except sqlite3.Error as error:
        raise StorageError(sentence(file, str(error))) from error


def revision_of(file: Path) -> str | None:
    """Return the revision of a database's tables, None where they are not ours; raises sqlite3.Error."""
    with closing(connected(file)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(WRITE_NOTHING)
        known = connection.execute("SELECT name FROM sqlite_master WHERE name = 'alembic_version'").fetchone()
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone() if known else None
        connection.execute("ROLLBACK")
    return str(row[0]) if row else None
