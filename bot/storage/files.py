"""The database as a file: where it is, a checked copy of it, and what is wrong with it in one sentence."""

import fcntl
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path

from sqlalchemy import make_url

from bot.storage.errors import StorageError

BUSY_SECONDS = 5
WRITE_NOTHING = "PRAGMA user_version = 0"
"""In a transaction that is rolled back, it tells root too that a file is read-only: BEGIN IMMEDIATE only reads such a file."""


def file_of(url: str) -> Path | None:
    """Return the database's file; None where it is no file."""
    parsed = make_url(url)
    return Path(parsed.database) if parsed.drivername.startswith("sqlite") and parsed.database else None


def connected(file: Path) -> sqlite3.Connection:
    """Return a connection to a database that is there, without making one; transactions are the caller's."""
    return sqlite3.connect(f"{file.absolute().as_uri()}?mode=rw", uri=True, timeout=BUSY_SECONDS, isolation_level=None)


def copy_database(file: Path, target: Path) -> None:
    """Write a consistent copy of a SQLite database, checked and flushed; `target` appears whole or not at all.

    Raises:
        StorageError: there is no database or no room, the target exists, or the copy is damaged.
    """
    if not file.exists():
        raise StorageError(f"There is no database {file}; nothing was copied.")
    if target.exists():
        raise StorageError(f"{target} exists already; a backup never overwrites a file.")
    part = target.with_name(f"{target.name}.part")
    try:
        for left in (part, part.with_name(f"{part.name}-journal")):  # of a backup that was killed
            left.unlink(missing_ok=True)
        _copy(file, part)
        part.rename(target)
    except (sqlite3.Error, OSError) as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        cause = str(getattr(error, "strerror", None) or error)
        if any(word in cause for word in _OF_THE_SOURCE):
            raise StorageError(sentence(file, cause)) from error
        raise StorageError(sentence(target, cause, "copy")) from error


def _copy(file: Path, part: Path) -> None:
    with closing(connected(file)) as source, closing(sqlite3.connect(part)) as copy:
        source.backup(copy)  # in one step: SQLite begins anew at each step after another process has written
        if copy.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            raise StorageError(f"The copy of {file} is damaged; the database itself may be too.")
    with part.open("rb+") as written:
        os.fsync(written.fileno())


@contextmanager
def alone(file: Path) -> Iterator[None]:
    """Keep other processes from working on a database within the block; raises StorageError when one does."""
    try:
        lock = file.with_name(f"{file.name}.lock").open("a")
    except OSError as error:
        raise StorageError(sentence(file, error.strerror or "unable to open")) from error
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise StorageError(
                f"The database {file} is in use by another Sitat; stop that one first. "
                "Several processes need PostgreSQL (README, To grow)."
            ) from None
        yield


def restore(file: Path, copy: Path, now: datetime) -> Path | None:
    """Put a copy in the place of the database; return where the old one was put, None where there was none.

    At every instant there is a whole database in its place, the old one or the new.

    Raises:
        StorageError: the database is in use, or the copy is damaged or has no room.
    """
    part = file.with_name(f"{file.name}.restoring")
    with alone(file):
        part.unlink(missing_ok=True)
        copy_database(copy, part)
        aside = file.with_name(f"{file.name}.replaced-{now:%Y%m%dT%H%M%S%f}") if file.exists() else None
        if aside is not None:
            _fold_log_in(file, aside)
            _keep_beside(file, aside)
        part.replace(file)
        return aside


def _keep_beside(file: Path, aside: Path) -> None:
    try:
        os.link(file, aside)
    except OSError:  # a file system without hard links
        shutil.copyfile(file, aside)


def _fold_log_in(file: Path, aside: Path) -> None:
    """Leave no write-ahead log beside a database that is replaced: it would be played back into the new one."""
    with suppress(sqlite3.Error), closing(connected(file)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    for ending in ("-wal", "-shm"):
        left = file.with_name(f"{file.name}{ending}")
        if left.exists():  # the database is damaged: its log goes with it
            left.rename(aside.with_name(f"{aside.name}{ending}"))


_OF_THE_SOURCE = ("locked", "not a database", "malformed")
_CAUSES = (
    ("locked", "is locked by another program; stop it and start again"),
    ("readonly", "cannot be written; check the rights of the file and its folder"),
    ("full", "has no room left on its disk; make room and start again"),
    ("No space", "has no room left on its disk; make room and start again"),
    ("not a database", "is not a SQLite database, or is damaged; restore a copy that stands beside it"),
    ("malformed", "is damaged; restore a copy that stands beside it"),
    ("unable to open", "cannot be opened or created; check the folder and its rights"),
)


def sentence(file: Path | None, cause: str, what: str = "database") -> str:
    """Return one sentence for an operator on what is wrong with the database (or with a copy) and what to do."""
    advice = next((advice for word, advice in _CAUSES if word in cause), f"cannot be used: {cause}")
    return f"The {what} {file or ''} {advice}.".replace("  ", " ")
