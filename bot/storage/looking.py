"""What a start would find and do with the database, told without making or changing anything."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Literal

from bot.storage.errors import StorageError
from bot.storage.files import WRITE_NOTHING, connected, file_of, sentence

Outlook = Literal["created", "migrated", "opened"]


def outlook(url: str) -> Outlook:
    """Return what a start would do with the database.

    Raises:
        StorageError: it is newer than this program, locked, read-only, damaged or cannot be created.
    """
    from bot.storage.migrating import is_newest  # noqa: PLC0415  because it loads Alembic, which `sitat run` must not keep

    file = file_of(url)
    if file is None or not file.exists():
        if file is not None and not os.access(file.parent, os.W_OK | os.X_OK):
            raise StorageError(sentence(file, "unable to open"))
        return "created"
    try:
        return "opened" if is_newest(file, _revision(file)) else "migrated"
    except sqlite3.Error as error:
        raise StorageError(sentence(file, str(error))) from error


def _revision(file: Path) -> str | None:
    with closing(connected(file)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(WRITE_NOTHING)
        known = connection.execute("SELECT name FROM sqlite_master WHERE name = 'alembic_version'").fetchone()
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone() if known else None
        connection.execute("ROLLBACK")
    return str(row[0]) if row else None
