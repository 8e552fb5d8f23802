"""The embedded database: one file, one writing connection at a time, reading ones beside it."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.exc import DBAPIError, IntegrityError

from bot.storage.errors import StorageError
from bot.storage.files import BUSY_SECONDS, file_of, sentence
from bot.storage.roles import Held, Role

T = TypeVar("T")
Run = Callable[[Callable[[Connection], Any]], Awaitable[Any]]
"""Runs a function on a connection that is lent."""

READERS = 4
"""Reading transactions at once."""
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


def _check(connection: Connection) -> str:
    return str(connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one())


def _pack(connection: Connection) -> None:
    connection.exec_driver_sql("PRAGMA optimize")
    pages = int(connection.exec_driver_sql("PRAGMA page_count").scalar_one())
    empty = int(connection.exec_driver_sql("PRAGMA freelist_count").scalar_one())
    if empty > pages * EMPTY:
        connection.exec_driver_sql("VACUUM")
    connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


class Sqlite:
    """A SQLite file. Every role is ours: a second process is refused (`files.alone`).

    A transaction is one visit to a thread: the writing ones stand in line for one thread, the reading ones have a few.
    """

    def __init__(self, url: str) -> None:
        self.file = file_of(url)
        self._engine = create_engine(url)
        event.listen(self._engine, "connect", _prepare)
        event.listen(self._engine, "begin", _begin)
        self._writer = self._engine.execution_options(begin="BEGIN IMMEDIATE")
        self._bare = self._engine.execution_options(begin="SELECT 1")
        self._writing = ThreadPoolExecutor(1, "sitat-write")
        self._reading = ThreadPoolExecutor(READERS, "sitat-read")

    async def write(self, run: Callable[[Connection], T]) -> T:
        """Run as one writing transaction."""

        def transaction() -> T:
            with _telling(self.file), self._writer.begin() as connection:
                return run(connection)

        return await asyncio.get_running_loop().run_in_executor(self._writing, transaction)

    async def step(self, run: Callable[[Connection], T]) -> T:
        """Run as one writing transaction: here they stand in line anyway."""
        return await self.write(run)

    async def read(self, run: Callable[[Connection], T]) -> T:
        """Run on the database as of one moment."""

        def transaction() -> T:
            with _telling(self.file), self._engine.connect() as connection:
                return run(connection)

        return await asyncio.get_running_loop().run_in_executor(self._reading, transaction)

    @asynccontextmanager
    async def connected(self) -> AsyncGenerator[Run]:
        """Lend a way to run functions one after the other on the database as of one moment."""
        loop = asyncio.get_running_loop()

        async def run(function: Callable[..., Any], *args: Connection) -> Any:
            with _telling(self.file):  # only what is asked here, not what the borrower does besides
                return await loop.run_in_executor(self._reading, function, *args)

        connection = await run(self._engine.connect)
        try:
            yield lambda function: run(function, connection)
        finally:
            await run(connection.close)

    @asynccontextmanager
    async def hold(self, role: Role) -> AsyncGenerator[Held]:
        """Hold a role at once and for good."""
        yield Held(role=role, lost=asyncio.Event())

    async def look_after(self) -> None:
        """Check the file (quick_check), refresh its statistics, shorten its log, and pack it where much of it is empty."""
        if self.file is None:
            return
        if await self.read(_check) != "ok":
            raise StorageError(sentence(self.file, "malformed"))
        await asyncio.get_running_loop().run_in_executor(self._writing, self._pack)

    def _pack(self) -> None:
        with _telling(self.file), self._bare.connect() as connection:
            _pack(connection)

    async def close(self) -> None:
        """Wait for what is under way and close every connection."""
        for threads in (self._writing, self._reading):
            await asyncio.to_thread(threads.shutdown)
        self._engine.dispose()
