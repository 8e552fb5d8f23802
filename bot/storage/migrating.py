"""Brings a database up to date before it is opened: a copy beside it first, then Alembic on a plain synchronous connection."""

import os
import sqlite3
from datetime import datetime
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import DatabaseError

from bot.storage.errors import StorageError

KEEP_COPIES = 3
BUSY_SECONDS = 5
_FOLDER = Path(__file__).parent / "migrations"


def file_of(url: str) -> Path | None:
    """Return the database's file; None where it is no file."""
    parsed = make_url(url)
    return Path(parsed.database) if parsed.drivername.startswith("sqlite") and parsed.database else None


def bring_up_to_date(url: str, now: datetime) -> None:
    """Migrate the database to the newest revision, creating it where there is none.

    Raises:
        StorageError: it is newer than this program, locked, read-only, damaged or cannot be created.
    """
    file = file_of(url)
    # aiosqlite 0.22 hung under Alembic (field notes on delivery, section 4): migrations use the synchronous driver
    engine = create_engine(
        url.replace("+aiosqlite", "").replace("+asyncpg", "+psycopg"),
        connect_args={"timeout": BUSY_SECONDS} if file else {},
    )
    if file is not None:
        event.listen(engine, "connect", _leave_transactions_to_us)
        event.listen(engine, "begin", _begin)
    try:
        _migrate(engine, file, now)
    except DatabaseError as error:
        raise StorageError(sentence(file, str(error.orig))) from error
    except OSError as error:
        raise StorageError(sentence(file, error.strerror or str(error))) from error
    finally:
        engine.dispose()


def _leave_transactions_to_us(connection: Any, _: object) -> None:
    """Keep the driver from committing before each CREATE TABLE: a kill half way would leave half the tables."""
    connection.isolation_level = None


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _migrate(engine: Engine, file: Path | None, now: datetime) -> None:
    settings = Config()
    settings.set_main_option("script_location", str(_FOLDER))
    scripts = ScriptDirectory.from_config(settings)
    existed = file is not None and file.exists() and file.stat().st_size > 0
    with engine.connect() as connection:
        revision = MigrationContext.configure(connection).get_current_revision()
        if revision == scripts.get_current_head():
            _refuse_read_only(file)
            return
        known = {script.revision for script in scripts.walk_revisions()}
        if revision is not None and revision not in known:
            raise StorageError(
                f"The database {file or ''} was written by a newer Sitat (revision {revision}); "
                "install that version again, or start with another DATABASE_URL."
            )
        if existed and file is not None:
            _copy_beside(file, revision, now)
        settings.attributes["connection"] = connection
        command.upgrade(settings, "head")
        connection.commit()


def _refuse_read_only(file: Path | None) -> None:
    if file is not None and not (os.access(file, os.W_OK) and os.access(file.parent, os.W_OK)):
        raise StorageError(sentence(file, "attempt to write a readonly database"))


def _copy_beside(file: Path, revision: str | None, now: datetime) -> None:
    copy = file.with_name(f"{file.name}.before-{revision or 'first'}-{now:%Y%m%dT%H%M%S}")
    copy_database(file, copy)
    copies = sorted(file.parent.glob(f"{file.name}.before-*"), key=lambda path: path.stat().st_mtime)
    for old in copies[:-KEEP_COPIES]:
        old.unlink()


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
