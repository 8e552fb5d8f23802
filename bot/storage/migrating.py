"""Brings a database up to date before it is opened, by Alembic in one transaction; a file is copied beside itself first."""

import asyncio
from datetime import datetime
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError

from bot.storage.errors import StorageError
from bot.storage.files import BUSY_SECONDS, WRITE_NOTHING, copy_database, file_of, sentence

KEEP_COPIES = 3
_MIGRATING = 0x517410
"""The advisory lock of who is migrating."""
_FOLDER = Path(__file__).parent / "migrations"


def bring_up_to_date(url: str, now: datetime) -> None:
    """Migrate the database to the newest revision, creating its tables where there are none. Not for a running event loop.

    Raises:
        StorageError: it is newer than this program, locked, read-only, damaged, out of reach or cannot be created.
    """
    if url.startswith("postgresql"):
        asyncio.run(_server(url))
    else:
        _file(url, now)


async def _server(url: str) -> None:
    from bot.storage.postgres import engine_of, shown, telling  # noqa: PLC0415  because asyncpg is no business of a file

    engine = engine_of(url)
    try:
        with telling(url):
            async with engine.begin() as connection:
                # processes started together wait for the first of them
                await connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_MIGRATING})")
                await connection.run_sync(_upgrade, shown(url))
    finally:
        await engine.dispose()


def _upgrade(connection: Connection, name: str) -> None:
    settings = _settings()
    _refuse_newer(name, MigrationContext.configure(connection).get_current_revision(), settings)
    settings.attributes["connection"] = connection
    command.upgrade(settings, "head")


def _file(url: str, now: datetime) -> None:
    file = file_of(url)
    engine = create_engine(url, connect_args={"timeout": BUSY_SECONDS} if file else {})
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


def is_newest(name: str, revision: str | None) -> bool:
    """Tell whether a database (`name` for an operator) of `revision` needs no migration.

    Raises:
        StorageError: it is newer than this program.
    """
    _refuse_newer(name, revision, _settings())
    return revision == _newest()


def _leave_transactions_to_us(connection: Any, _: object) -> None:
    """Keep the driver from committing before each CREATE TABLE: a kill half way would leave half the tables."""
    connection.isolation_level = None


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _migrate(engine: Engine, file: Path | None, now: datetime) -> None:
    settings = _settings()
    existed = file is not None and file.exists() and file.stat().st_size > 0
    with engine.connect() as connection:
        revision = MigrationContext.configure(connection).get_current_revision()
        if revision == _newest():
            if file is not None:
                connection.exec_driver_sql(WRITE_NOTHING)
            connection.rollback()
            return
        _refuse_newer(str(file), revision, settings)
        if existed and file is not None:
            _copy_beside(file, revision, now)
        settings.attributes["connection"] = connection
        command.upgrade(settings, "head")
        connection.commit()


def _settings() -> Config:
    settings = Config()
    settings.set_main_option("script_location", str(_FOLDER))
    return settings


def _newest() -> str | None:
    return ScriptDirectory.from_config(_settings()).get_current_head()


def _refuse_newer(name: str, revision: str | None, settings: Config) -> None:
    known = {script.revision for script in ScriptDirectory.from_config(settings).walk_revisions()}
    if revision is not None and revision not in known:
        raise StorageError(
            f"The database {name} was written by a newer Sitat (revision {revision}); "
            "install that version again, or start with another DATABASE_URL."
        )


def _copy_beside(file: Path, revision: str | None, now: datetime) -> None:
    copy = file.with_name(f"{file.name}.before-{revision or 'first'}-{now:%Y%m%dT%H%M%S}")
    copy_database(file, copy)
    copies = sorted(file.parent.glob(f"{file.name}.before-*"), key=lambda path: path.stat().st_mtime)
    for old in copies[:-KEEP_COPIES]:
        old.unlink()
