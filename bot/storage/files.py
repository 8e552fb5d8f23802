"""The database as a file: where it is, a checked copy of it, and what is wrong with it in one sentence."""

import os
import sqlite3
from pathlib import Path

from sqlalchemy import make_url

from bot.storage.errors import StorageError

BUSY_SECONDS = 5


def file_of(url: str) -> Path | None:
    """Return the database's file; None where it is no file."""
    parsed = make_url(url)
    return Path(parsed.database) if parsed.drivername.startswith("sqlite") and parsed.database else None


def copy_database(file: Path, target: Path) -> None:
    """Write a consistent copy of a SQLite database, checked and flushed; `target` appears whole or not at all.

    Raises:
        StorageError: there is no room, the target exists, or the copy is damaged.
    """
    if target.exists():
        raise StorageError(f"{target} exists already; a backup never overwrites a file.")
    part = target.with_name(f"{target.name}.part")
    part.unlink(missing_ok=True)
    try:
        source, copy = sqlite3.connect(file, timeout=BUSY_SECONDS), sqlite3.connect(part)
        try:
            source.backup(copy, pages=1024)
            if copy.execute("PRAGMA integrity_check").fetchone() != ("ok",):
                raise StorageError(f"The copy of {file} is damaged; the database itself may be too.")
        finally:
            copy.close()
            source.close()
        with part.open("rb+") as written:
            os.fsync(written.fileno())
        part.rename(target)
    except (sqlite3.Error, OSError) as error:
        part.unlink(missing_ok=True)
        raise StorageError(sentence(file, str(error))) from error


_CAUSES = (
    ("locked", "is locked by another program; stop it and start again"),
    ("readonly", "cannot be written; check the rights of the file and its folder"),
    ("full", "has no room left on its disk; make room and start again"),
    ("No space", "has no room left on its disk; make room and start again"),
    ("not a database", "is not a SQLite database, or is damaged; restore a copy that stands beside it"),
    ("malformed", "is damaged; restore a copy that stands beside it"),
    ("unable to open", "cannot be opened or created; check the folder and its rights"),
)


def sentence(file: Path | None, cause: str) -> str:
    """Return one sentence for an operator on what is wrong with the database and what to do."""
    advice = next((advice for word, advice in _CAUSES if word in cause), f"cannot be used: {cause}")
    return f"The database {file or ''} {advice}.".replace("  ", " ")
