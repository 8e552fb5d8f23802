"""The embedded database: one file, one writing connection at a time, reading ones beside it."""

import asyncio
import fcntl
from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, event
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.storage.errors import StorageError
from bot.storage.files import BUSY_SECONDS, copy_database, file_of, sentence
from bot.storage.roles import Held, Role

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


class Sqlite:
    """A SQLite file. Every role is ours: a second process is refused (`alone`)."""

    def __init__(self, url: str) -> None:
        self.file = file_of(url)
        self._engine: AsyncEngine = create_async_engine(url)
        event.listen(self._engine.sync_engine, "connect", _prepare)
        event.listen(self._engine.sync_engine, "begin", _begin)
        self._writer = self._engine.execution_options(begin="BEGIN IMMEDIATE")
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
    async def hold(self, role: Role) -> AsyncGenerator[Held]:
        """Hold a role at once and for good."""
        yield Held(role=role, lost=asyncio.Event())

    @contextmanager
    def alone(self) -> Iterator[bool]:
        """Keep other processes from running a bot on this file; raises StorageError when one does."""
        if self.file is None:
            yield True
            return
        with self.file.with_name(f"{self.file.name}.lock").open("a") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                raise StorageError(
                    f"The database {self.file} is in use by another Sitat; stop that one first. "
                    "Several processes need PostgreSQL (README, To grow)."
                ) from None
            yield True

    async def backup(self, target: Path) -> None:
        """Write a consistent copy while the bot runs."""
        if self.file is None:
            raise StorageError("Only a database in a file is copied by Sitat.")
        await asyncio.to_thread(copy_database, self.file, target)

    async def optimize(self) -> None:
        """Refresh the statistics of the database and shorten its log."""
        if self.file is not None:
            async with self._writing, self._engine.connect() as connection:
                await connection.exec_driver_sql("PRAGMA optimize")
                await connection.commit()
                await connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

    async def close(self) -> None:
        """Wait for the transaction under way and close every connection."""
        async with self._writing:
            await self._engine.dispose()
