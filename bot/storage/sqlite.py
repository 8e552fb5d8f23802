"""The embedded database: one file, one writing connection at a time, reading ones beside it."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, nullcontext
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, event
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot.storage import files
from bot.storage.errors import StorageError
from bot.storage.files import BUSY_SECONDS, copy_database, file_of, sentence
from bot.storage.roles import Held, Role

T = TypeVar("T")

EMPTY = 0.25
"""The share of empty pages from which the file is packed anew."""
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


def _pack(connection: Connection) -> None:
    connection.exec_driver_sql("PRAGMA optimize")
    pages = int(connection.exec_driver_sql("PRAGMA page_count").scalar_one())
    empty = int(connection.exec_driver_sql("PRAGMA freelist_count").scalar_one())
    if empty > pages * EMPTY:
        connection.exec_driver_sql("VACUUM")
    connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


class Sqlite:
    """A SQLite file. Every role is ours: a second process is refused (`alone`)."""

    def __init__(self, url: str) -> None:
        self.file = file_of(url)
        self._engine: AsyncEngine = create_async_engine(url)
        event.listen(self._engine.sync_engine, "connect", _prepare)
        event.listen(self._engine.sync_engine, "begin", _begin)
        self._writer = self._engine.execution_options(begin="BEGIN IMMEDIATE")
        self._bare = self._engine.execution_options(begin="SELECT 1")
        self._writing = asyncio.Lock()

    async def write(self, run: Callable[[Connection], T]) -> T:
        """Run as one writing transaction."""
        async with self._writing:
            with _telling(self.file):
                async with self._writer.begin() as connection:
                    return await connection.run_sync(run)

    async def step(self, run: Callable[[Connection], T]) -> T:
        """Run as one writing transaction: here they stand in line anyway."""
        return await self.write(run)

    async def read(self, run: Callable[[Connection], T]) -> T:
        """Run on the database as of one moment."""
        with _telling(self.file):
            async with self._engine.connect() as connection:
                return await connection.run_sync(run)

    @asynccontextmanager
    async def connected(self) -> AsyncGenerator[AsyncConnection]:
        """Lend a connection that reads the database as of one moment."""
        with _telling(self.file):
            async with self._engine.connect() as connection:
                yield connection

    @asynccontextmanager
    async def hold(self, role: Role) -> AsyncGenerator[Held]:
        """Hold a role at once and for good."""
        yield Held(role=role, lost=asyncio.Event())

    @contextmanager
    def alone(self) -> Iterator[bool]:
        """Keep other processes from running a bot on this file; raises StorageError when one does."""
        with files.alone(self.file) if self.file is not None else nullcontext():
            yield True

    async def backup(self, target: Path) -> None:
        """Write a consistent copy while the bot runs."""
        if self.file is None:
            raise StorageError("Only a database in a file is copied by Sitat.")
        await asyncio.to_thread(copy_database, self.file, target)

    async def look_after(self) -> None:
        """Check the whole file, refresh its statistics, shorten its log, and pack it where much of it is empty."""
        if self.file is None:
            return
        with _telling(self.file):
            async with self._engine.connect() as connection:
                found = (await connection.exec_driver_sql("PRAGMA quick_check(1)")).scalar_one()
            if found != "ok":
                raise StorageError(sentence(self.file, "malformed"))
            async with self._writing, self._bare.connect() as connection:
                await connection.run_sync(_pack)

    async def close(self) -> None:
        """Wait for the transaction under way and close every connection."""
        async with self._writing:
            await self._engine.dispose()
