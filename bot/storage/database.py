"""The one open database: a single writing connection at a time, reading ones beside it, whole transactions as functions.

What is asked stands in the modules of this folder, one a subject; each function takes a connection first and plain values
after it. No row and no connection leaves this folder.
"""

import asyncio
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from datetime import datetime
from multiprocessing import get_context
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection, event
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.storage.errors import StorageError
from bot.storage.files import BUSY_SECONDS, copy_database, file_of, sentence

P = ParamSpec("P")
T = TypeVar("T")

_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",  # NORMAL lost up to 45 acknowledged commits at a simulated power loss (field notes, section 3)
    "foreign_keys=ON",
    f"busy_timeout={BUSY_SECONDS * 1000}",
    "temp_store=MEMORY",
    "cache_size=-16000",
    "trusted_schema=OFF",
    "journal_size_limit=67108864",
)


def _prepare(connection: Any, _: object) -> None:
    """Set the pragmas and leave transactions to us: the driver's own BEGIN is deferred and fails instead of waiting."""
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN"))


@contextmanager
def _telling(file: Path | None) -> Iterator[None]:
    """Tell a failing database in one sentence, without the SQL and its parameters: they may hold people's words."""
    try:
        yield
    except IntegrityError:
        raise  # a mistake of ours, not of the disk
    except DBAPIError as error:
        raise StorageError(sentence(file, str(error.orig))) from None


def _bring_up_to_date(url: str, now: datetime) -> None:
    from bot.storage.migrating import bring_up_to_date  # noqa: PLC0415  because whoever migrates pays for Alembic

    bring_up_to_date(url, now)


class Storage:
    """An open database. `write` and `read` run a function `(connection, ...)` as one transaction each."""

    def __init__(self, url: str) -> None:
        self._file = file_of(url)
        self._engine: AsyncEngine = create_async_engine(url)
        if self._file is not None:
            event.listen(self._engine.sync_engine, "connect", _prepare)
            event.listen(self._engine.sync_engine, "begin", _begin)
        self._writer = self._engine.execution_options(begin="BEGIN IMMEDIATE")
        self._writing = asyncio.Lock()

    @classmethod
    async def open(cls, url: str, *, now: datetime, apart: bool = False) -> "Storage":
        """Bring the database up to date (a copy is put beside it first, the last three are kept) and open it.

        `apart` migrates in a process that ends with it: Alembic costs a process 12 MB for good.

        Raises:
            StorageError: it is newer than this program, locked, read-only, damaged or cannot be created.
        """
        if apart:
            with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
                await asyncio.get_running_loop().run_in_executor(process, _bring_up_to_date, url, now)
        else:
            await asyncio.to_thread(_bring_up_to_date, url, now)
        return cls(url)

    async def write(self, function: Callable[Concatenate[Connection, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Run `function` as one writing transaction, whole even where the caller is cancelled meanwhile.

        Raises:
            StorageError: the disk is full, or the database is locked, read-only or damaged.
        """
        return await asyncio.shield(asyncio.ensure_future(self._written(function, *args, **kwargs)))

    async def _written(
        self, function: Callable[Concatenate[Connection, P], T], /, *args: P.args, **kwargs: P.kwargs
    ) -> T:
        async with self._writing:
            with _telling(self._file):
                async with self._writer.begin() as connection:
                    return await connection.run_sync(function, *args, **kwargs)

    async def read(self, function: Callable[Concatenate[Connection, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Run `function` on the database as of one moment."""
        with _telling(self._file):
            async with self._engine.connect() as connection:
                return await connection.run_sync(function, *args, **kwargs)

    async def backup(self, target: Path) -> None:
        """Write a consistent copy while the bot runs; raises StorageError where there is no room or the file exists."""
        if self._file is None:
            raise StorageError("Only a database in a file is copied by Sitat.")
        await asyncio.to_thread(copy_database, self._file, target)

    async def optimize(self) -> None:
        """Refresh the statistics of the database and shorten its log."""
        if self._file is not None:
            async with self._writing, self._engine.connect() as connection:
                await connection.exec_driver_sql("PRAGMA optimize")
                await connection.commit()
                await connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

    async def close(self) -> None:
        """Wait for the transaction under way and close every connection."""
        async with self._writing:
            await self._engine.dispose()
